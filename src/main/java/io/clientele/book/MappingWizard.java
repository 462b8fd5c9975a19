package io.clientele.book;

import io.clientele.book.RoleSketch.Candidate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drafts a mapping from the headings and first rows of raw files. What is sure is taken; of the
 * rest it asks, or takes the likeliest and says so.
 */
public final class MappingWizard {

  private static final double SURE = 0.5; // from here on a heading is one of the known ones
  private static final double SAME = 0.5; // of the orders' customers have to be in the other file
  private static final Set<String> NEEDED =
      Set.of("customerId", "orderedOn", "happenedOn", "amount", "quantity", "unitPrice");

  private final Questions questions;
  private final Tongue tongue;
  private final HeadingWords words = new HeadingWords();
  private final List<FileSketch> left = new ArrayList<>();
  private final MappingDraft draft;

  private MappingWizard(Questions questions, Tongue tongue) {
    this.questions = questions;
    this.tongue = tongue;
    draft = new MappingDraft(tongue);
  }

  /** Whichever of two texts is of the language. */
  public interface Tongue {
    /** One of them. */
    String of(String english, String chinese);
  }

  /** Answers what the files don't tell. */
  public interface Questions {

    /** Nobody is asked: the likeliest is taken, and the draft says so. */
    Questions NONE = (question, choices) -> -1;

    /**
     * Asks which one it is.
     *
     * @param choices the likeliest first
     * @return the number of the choice from 0 on; −1 where nobody answers
     */
    int which(String question, List<String> choices);
  }

  /**
   * Drafts a mapping of these files.
   *
   * @throws UnreadableBook where a file can't be read
   */
  public static MappingDraft of(List<Path> files, Questions questions, Tongue tongue)
      throws IOException {
    MappingWizard wizard = new MappingWizard(questions, tongue);
    for (Path each : files) {
      wizard.left.add(FileSketch.of(each));
    }
    return wizard.draft();
  }

  private MappingDraft draft() {
    RoleSketch orders = take("orders");
    if (orders == null) {
      draft.missing(
          tongue.of(
              "no file has a customer and a day that can be read in each row: orders are needed",
              "没有文件的每行含客户和可读的日期：缺少订单文件"));
      return draft;
    }
    RoleSketch customers = take("customers");
    RoleSketch interactions = take("interactions");
    Map<String, String> ordered = columns(orders);
    if (customers != null) {
      customers(customers, orders.sketch(), ordered.getOrDefault("customerId", ""));
    }
    orders(orders, ordered);
    if (interactions != null) {
      interactions(interactions);
    }
    left.forEach(each -> draft.unused(each.name()));
    return draft;
  }

  /** The file that is likeliest to be it; null where none can be. */
  private @Nullable RoleSketch take(String role) {
    List<RoleSketch> likely =
        left.stream()
            .map(sketch -> RoleSketch.of(sketch, role, words))
            .filter(each -> each.likely() > 0)
            .sorted(Comparator.comparing(RoleSketch::likely).reversed())
            .toList();
    if (likely.isEmpty()) {
      return null;
    }
    RoleSketch taken = likely.get(0);
    if (likely.size() > 1 && likely.get(1).likely() > 0.9 * taken.likely()) {
      List<String> names = likely.stream().map(each -> each.sketch().name()).toList();
      int answer = ask(tongue.of("which file holds " + role + "?", "哪个文件是" + role + "？"), names);
      taken = likely.get(answer);
    }
    left.remove(taken.sketch());
    draft.file(role, taken.sketch());
    return taken;
  }

  /** Asks, and notes it where nobody answers: then it is the first. */
  private int ask(String question, List<String> choices) {
    int answer = questions.which(question, choices);
    if (answer < 0) {
      draft.unsure(question + " " + choices.get(0) + " / " + String.join(" / ", rest(choices)));
    }
    return Math.max(0, answer);
  }

  private static List<String> rest(List<String> all) {
    return all.subList(1, all.size());
  }

  /** A column for each part that has one; no column says two things. */
  private Map<String, String> columns(RoleSketch role) {
    Map<String, String> columns = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    boolean whole = role.has("amount");
    for (String part : role.parts().keySet()) {
      boolean idle = whole && (part.equals("quantity") || part.equals("unitPrice"));
      List<Candidate> candidates =
          role.parts().getOrDefault(part, List.of()).stream()
              .filter(each -> !taken.contains(each.heading()))
              .toList();
      if (!idle && !candidates.isEmpty()) {
        String column = column(role, part, candidates);
        if (!column.isEmpty()) {
          columns.put(part, column);
          taken.add(column);
        }
      }
    }
    return columns;
  }

  private String column(RoleSketch role, String part, List<Candidate> candidates) {
    Candidate best = candidates.get(0);
    if (best.sure() >= SURE) {
      return best.heading();
    }
    if (!NEEDED.contains(part)) {
      draft.guess(role.role(), part, best.heading());
      return "";
    }
    List<String> headings = candidates.stream().map(Candidate::heading).toList();
    String question =
        tongue.of(
            "%s: which column is %s?".formatted(role.sketch().name(), part),
            "%s：哪一列是%s？".formatted(role.sketch().name(), part));
    return headings.get(headings.size() == 1 ? 0 : ask(question, headings));
  }

  private void customers(RoleSketch role, FileSketch orders, String customerOfOrders) {
    FileSketch sketch = role.sketch();
    Map<String, String> columns = columns(role);
    Set<String> named = orders.values(customerOfOrders);
    String id = columns.getOrDefault("customerId", "");
    draft.columns("customers", columns, sketch);
    if (!named.isEmpty() && common(named, sketch.values(id)) < SAME) {
      String key =
          sketch.headings().stream()
              .max(Comparator.comparing(each -> common(named, sketch.values(each))))
              .orElse(id);
      if (common(named, sketch.values(key)) >= SAME) {
        draft.line("customers", "key", key, "");
      } else {
        draft.missing(
            tongue.of(
                "customers.key: no column of `%s` holds what `%s` of `%s` does; name it"
                    .formatted(sketch.name(), customerOfOrders, orders.name()),
                "customers.key：`%s`没有与`%s`（%s）对应的列，请填写"
                    .formatted(sketch.name(), customerOfOrders, orders.name())));
      }
    }
    String industry = columns.get("profile.industry");
    if (industry != null) {
      List<String> texts =
          sketch.values(industry).stream()
              .filter(text -> !Industries.wrongWith(text).isEmpty())
              .sorted()
              .toList();
      draft.industries(texts);
    }
  }

  private static double common(Set<String> some, Set<String> others) {
    return some.stream().filter(others::contains).count() / (double) some.size();
  }

  private void orders(RoleSketch role, Map<String, String> columns) {
    FileSketch sketch = role.sketch();
    draft.columns("orders", columns, sketch);
    if (!role.isPriced()) {
      draft.missing(
          tongue.of(
              "orders.columns: `%s` has no amount, nor quantity and unit price; name the columns"
                  .formatted(sketch.name()),
              "orders.columns：`%s`没有金额，也没有数量和单价，请填写列名".formatted(sketch.name())));
    }
    new MoneySketch(sketch, columns, draft, tongue).tell();
  }

  private void interactions(RoleSketch role) {
    Map<String, String> columns = columns(role);
    FileSketch sketch = role.sketch();
    draft.columns("interactions", columns, sketch);
    Map<String, List<String>> known = words.of("words");
    said(sketch, columns.get("sentiment"), "negative", known.getOrDefault("negative", List.of()));
    said(
        sketch, columns.get("complaint"), "complaints", known.getOrDefault("complaint", List.of()));
  }

  private void said(FileSketch sketch, @Nullable String column, String name, List<String> known) {
    if (column == null) {
      return;
    }
    List<String> found =
        sketch.values(column).stream()
            .filter(value -> known.contains(value.toLowerCase(Locale.ROOT)))
            .sorted()
            .toList();
    draft.words("interactions", name, found);
  }
}
