package io.clientele.book;

import io.clientele.book.MappingWizard.Tongue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A mapping that somebody is to look over, as YAML with comments. */
public final class MappingDraft {

  private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_ ./()（）-]*");
  private static final int MOST_TEXTS = 40;

  private final Tongue tongue;
  private final Map<String, Path> files = new LinkedHashMap<>();
  private final Map<String, List<String>> sections = new LinkedHashMap<>();
  private final Map<String, List<String>> guesses = new LinkedHashMap<>();
  private final List<String> missing = new ArrayList<>();
  private final List<String> unsure = new ArrayList<>();
  private final List<String> unused = new ArrayList<>();

  MappingDraft(Tongue tongue) {
    this.tongue = tongue;
    List.of("customers", "orders", "interactions")
        .forEach(role -> sections.put(role, new ArrayList<>()));
  }

  /** The file of each role that was found: customers, orders, interactions. */
  public Map<String, Path> files() {
    return Collections.unmodifiableMap(files);
  }

  /** What is needed and wasn't found; a book can't be made without. */
  public List<String> missing() {
    return List.copyOf(missing);
  }

  /** What was taken for likely; to be looked at. */
  public List<String> unsure() {
    return List.copyOf(unsure);
  }

  /** Files that are nothing of a book. */
  public List<String> unused() {
    return List.copyOf(unused);
  }

  void file(String role, FileSketch sketch) {
    files.put(role, sketch.file());
  }

  void missing(String what) {
    missing.add(what);
  }

  void unsure(String what) {
    unsure.add(what);
  }

  void unused(String file) {
    unused.add(file);
  }

  void guess(String role, String part, String heading) {
    guesses
        .computeIfAbsent(role, none -> new ArrayList<>())
        .add("    # " + part + ": " + text(heading));
  }

  void columns(String role, Map<String, String> columns, FileSketch sketch) {
    List<String> lines = section(role);
    lines.add("  columns:");
    columns.forEach((part, heading) -> lines.add("    " + part + ": " + text(heading)));
    List<String> maybe = guesses.getOrDefault(role, List.of());
    if (!maybe.isEmpty()) {
      lines.add("    # " + tongue.of("perhaps; take off the # where it is so:", "可能的对应，确认后去掉#："));
      lines.addAll(maybe);
    }
    List<String> rest = new ArrayList<>(sketch.headings());
    rest.removeAll(columns.values());
    rest.removeIf(String::isEmpty);
    if (!rest.isEmpty()) {
      lines.add("    # " + tongue.of("not used: ", "未使用：") + oneLine(String.join(", ", rest)));
    }
  }

  void line(String role, String name, String value, String comment) {
    section(role)
        .add("  " + name + ": " + text(value) + (comment.isEmpty() ? "" : "  # " + comment));
  }

  void words(String role, String name, List<String> words) {
    section(role)
        .add(
            "  "
                + name
                + ": "
                + list(words)
                + (words.isEmpty()
                    ? "  # " + tongue.of("decide: which words mean it?", "请填写：哪些文字表示此项？")
                    : ""));
  }

  void credit(String column, List<String> starts) {
    section("orders")
        .add("  credit: {column: " + text(column) + ", startsWith: " + list(starts) + "}");
  }

  void rates(List<String> currencies) {
    List<String> lines = section("orders");
    lines.add("  # " + tongue.of("decide: how many yuan is one worth?", "请填写：1单位外币合多少元？"));
    lines.add("  # rates:");
    currencies.forEach(each -> lines.add("  #   " + each + ": "));
    missing.add(
        tongue.of("orders.rates: say how many yuan one is worth of ", "orders.rates：请填写汇率：")
            + String.join(", ", currencies));
  }

  /** Texts that are no codes; the analysts know what they stand for. */
  void industries(List<String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    List<String> lines = section("customers");
    lines.add(
        "  # "
            + tongue.of(
                "industries as codes of GB/T 4754-2017; those without are left out:",
                "行业对应的GB/T 4754-2017代码；未填写的将略去："));
    lines.add("  # industries:");
    texts.stream()
        .limit(MOST_TEXTS)
        .forEach(text -> lines.add("  #   " + oneLine(text(text)) + ": "));
    unsure.add(
        tongue.of(
            "customers.industries: %d texts are no codes of GB/T 4754".formatted(texts.size()),
            "customers.industries：有%d种行业名称不是GB/T 4754代码".formatted(texts.size())));
  }

  private List<String> section(String role) {
    return sections.computeIfAbsent(role, none -> new ArrayList<>());
  }

  /** The mapping, with what is to be decided in comments. */
  public String yaml() {
    StringBuilder out = new StringBuilder();
    out.append("# ")
        .append(
            tongue.of(
                "A draft: look it over. docs/books.md tells more.", "草稿，请核对；详见docs/books.md。"))
        .append('\n');
    missing.forEach(
        each ->
            out.append("# ")
                .append(tongue.of("MISSING ", "缺少 "))
                .append(oneLine(each))
                .append('\n'));
    unsure.forEach(
        each ->
            out.append("# ")
                .append(tongue.of("unsure: ", "待确认："))
                .append(oneLine(each))
                .append('\n'));
    sections.forEach(
        (role, lines) -> {
          if (!lines.isEmpty()) {
            Path file = files.get(role);
            out.append(role).append(':');
            out.append("  # ")
                .append(oneLine(String.valueOf(file == null ? "" : file.getFileName())));
            out.append('\n');
            lines.forEach(line -> out.append(line).append('\n'));
          }
        });
    return out.toString();
  }

  private static String list(List<String> words) {
    return words.stream().map(MappingDraft::text).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A text as YAML reads it back. */
  private static String text(String text) {
    boolean bare = BARE.matcher(text).matches() && !text.endsWith(" ") && !text.contains(" #");
    return bare
        ? text
        : '"'
            + text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
            + '"';
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }
}
