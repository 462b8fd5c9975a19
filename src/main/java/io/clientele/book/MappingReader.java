package io.clientele.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.clientele.book.Mapping.Customers;
import io.clientele.book.Mapping.InteractionPart;
import io.clientele.book.Mapping.Interactions;
import io.clientele.book.Mapping.Negative;
import io.clientele.book.Mapping.OrderPart;
import io.clientele.book.Mapping.Orders;
import io.clientele.book.Mapping.Owners;
import io.clientele.customer.Fact;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads {@code mapping.yaml}; every fault of it is told at once. */
public final class MappingReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String YUAN = "CNY";

  /** What comes from orders and interactions can't come from the customers' file as well. */
  private static final Set<Fact> COUNTED = Set.of(Fact.AS_OF);

  private final List<String> faults = new ArrayList<>();

  private MappingReader() {}

  /**
   * Reads a mapping.
   *
   * @throws UnreadableBook where it has faults
   */
  public static Mapping read(byte[] yaml) {
    MappingReader reader = new MappingReader();
    Mapping mapping = reader.mapping(tree(yaml));
    if (mapping == null || !reader.faults.isEmpty()) {
      throw new UnreadableBook(reader.faults);
    }
    return mapping;
  }

  private static JsonNode tree(byte[] yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    DumperOptions unused = new DumperOptions();
    Yaml reader =
        new Yaml(
            new SafeConstructor(options),
            new Representer(unused),
            unused,
            options,
            new AsWritten());
    try {
      return JSON.valueToTree(reader.load(new String(yaml, StandardCharsets.UTF_8)));
    } catch (MarkedYAMLException broken) {
      Mark at = broken.getProblemMark();
      throw new UnreadableBook(
          "mapping, line %d: it is no YAML (%s); see docs/books.md for one that is"
              .formatted(at == null ? 1 : at.getLine() + 1, broken.getProblem()));
    } catch (YAMLException broken) {
      throw new UnreadableBook("mapping: it is no YAML; see docs/books.md for one that is");
    }
  }

  /** Headings and numbers of customers are texts, be they called {@code no} or {@code 007}. */
  private static final class AsWritten extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.MERGE, MERGE, "<");
    }
  }

  private @Nullable Mapping mapping(JsonNode root) {
    known(root, "", List.of("customers", "orders", "interactions", "owners"));
    Customers customers = root.has("customers") ? customers(root.get("customers")) : null;
    if (!root.has("orders")) {
      faults.add("orders: which columns they have is missing; see docs/books.md");
      return null;
    }
    Orders orders = orders(root.get("orders"));
    Interactions interactions =
        root.has("interactions") ? interactions(root.get("interactions")) : null;
    Owners owners = root.has("owners") ? owners(root.get("owners")) : new Owners(Map.of(), null);
    return new Mapping(customers, orders, interactions, owners);
  }

  private Customers customers(JsonNode node) {
    known(node, "customers.", List.of("columns", "key", "merge", "industries", "industriesFile"));
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    Map<String, Fact> names =
        Stream.of(Fact.values())
            .filter(fact -> !COUNTED.contains(fact))
            .collect(Collectors.toMap(Fact::place, fact -> fact));
    columns(node, "customers")
        .forEach(
            (name, column) -> {
              Fact fact = names.get(name);
              if (fact == null) {
                faults.add(
                    "customers.columns.%s: no fact is called so; write it with its section, as profile.name"
                        .formatted(name));
              } else {
                facts.put(fact, column);
              }
            });
    String id = facts.get(Fact.CUSTOMER_ID);
    if (id == null) {
      faults.add("customers.columns.customerId: it is missing; name the column of the number");
      id = "";
    }
    Map<String, String> industries = texts(node, "industries", "customers.");
    industries.forEach(
        (text, code) -> {
          String wrong = Industries.wrongWith(code);
          if (!wrong.isEmpty()) {
            faults.add("customers.industries.%s: `%s` %s".formatted(text, code, wrong));
          }
        });
    String file = text(node, "industriesFile", "");
    return new Customers(
        facts,
        text(node, "key", id),
        texts(node, "merge", "customers."),
        industries,
        file.isEmpty() ? null : industries(file));
  }

  private static ListFile industries(String file) {
    return new ListFile(
        "customers.industriesFile",
        file,
        List.of("industry", "行业"),
        List.of(List.of("code", "代码", "行业代码")));
  }

  private Owners owners(JsonNode node) {
    known(node, "owners.", List.of("names", "file", "number", "name"));
    Map<String, String> names = texts(node, "names", "owners.");
    String file = text(node, "file", "");
    if (file.isEmpty()) {
      return new Owners(names, null);
    }
    List<List<String>> columns = new ArrayList<>();
    JsonNode name = node.path("name");
    (name.isArray() ? name : List.of(name)).forEach(each -> columns.add(List.of(each.asText())));
    String number = text(node, "number", "");
    if (number.isEmpty() || columns.stream().anyMatch(each -> each.get(0).isEmpty())) {
      faults.add(
          "owners: give with the file the columns of it: number, and name or a list of them");
    }
    return new Owners(names, new ListFile("owners.file", file, List.of(number), columns));
  }

  private Orders orders(JsonNode node) {
    known(node, "orders.", List.of("columns", "credit", "negative", "currency", "rates"));
    Map<OrderPart, String> columns = parts(node, "orders", OrderPart.class, OrderPart::key);
    require(columns, OrderPart.CUSTOMER, "orders", OrderPart::key);
    require(columns, OrderPart.DAY, "orders", OrderPart::key);
    boolean priced =
        columns.containsKey(OrderPart.QUANTITY) && columns.containsKey(OrderPart.UNIT_PRICE);
    if (columns.containsKey(OrderPart.AMOUNT) == priced) {
      faults.add("orders.columns: name either amount, or quantity and unitPrice");
    }
    return new Orders(
        columns, mark(node.path("credit")), negative(node), currency(node), rates(node));
  }

  private Optional<Mapping.Mark> mark(JsonNode node) {
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    known(node, "orders.credit.", List.of("column", "startsWith"));
    List<String> starts = new ArrayList<>();
    JsonNode given = node.path("startsWith");
    (given.isArray() ? given : List.of(given)).forEach(each -> starts.add(each.asText()));
    starts.removeIf(String::isEmpty);
    String column = node.path("column").asText();
    if (column.isEmpty() || starts.isEmpty()) {
      faults.add("orders.credit: give a column, and with startsWith what it then begins with");
      return Optional.empty();
    }
    return Optional.of(new Mapping.Mark(column, starts));
  }

  private Negative negative(JsonNode node) {
    return switch (text(node, "negative", "refused")) {
      case "credit" -> Negative.CREDIT;
      case "refused" -> Negative.REFUSED;
      default -> {
        faults.add("orders.negative: write credit or refused");
        yield Negative.REFUSED;
      }
    };
  }

  private static String currency(JsonNode node) {
    return text(node, "currency", YUAN);
  }

  private Map<String, BigDecimal> rates(JsonNode node) {
    Map<String, BigDecimal> rates = new HashMap<>();
    rates.put(YUAN, BigDecimal.ONE);
    node.path("rates")
        .properties()
        .forEach(
            each -> {
              BigDecimal rate = Plain.number(each.getValue().asText()).orElse(BigDecimal.ZERO);
              if (rate.signum() <= 0) {
                faults.add(
                    "orders.rates.%s: it can't be %s; say how many yuan one is worth"
                        .formatted(each.getKey(), each.getValue().asText()));
              }
              rates.put(each.getKey(), rate);
            });
    if (!rates.containsKey(currency(node))) {
      faults.add(
          "orders.rates: %s is missing; say how many yuan one is worth".formatted(currency(node)));
    }
    return rates;
  }

  private Interactions interactions(JsonNode node) {
    known(node, "interactions.", List.of("columns", "negative", "complaints"));
    Map<InteractionPart, String> columns =
        parts(node, "interactions", InteractionPart.class, InteractionPart::key);
    require(columns, InteractionPart.CUSTOMER, "interactions", InteractionPart::key);
    require(columns, InteractionPart.DAY, "interactions", InteractionPart::key);
    return new Interactions(columns, words(node, "negative"), words(node, "complaints"));
  }

  private static Set<String> words(JsonNode node, String name) {
    Set<String> words = new HashSet<>();
    node.path(name).forEach(each -> words.add(Plain.text(each.asText())));
    return words;
  }

  private <E extends Enum<E>> Map<E, String> parts(
      JsonNode node, String place, Class<E> kind, Function<E, String> key) {
    Map<E, String> parts = new EnumMap<>(kind);
    E[] all = kind.getEnumConstants();
    columns(node, place)
        .forEach(
            (name, column) ->
                Arrays.stream(all)
                    .filter(each -> key.apply(each).equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                        each -> parts.put(each, column),
                        () ->
                            faults.add(
                                "%s.columns.%s: it is none of %s"
                                    .formatted(
                                        place,
                                        name,
                                        Arrays.stream(all)
                                            .map(key)
                                            .collect(Collectors.joining(", "))))));
    return parts;
  }

  private <E extends Enum<E>> void require(
      Map<E, String> columns, E part, String place, Function<E, String> key) {
    if (!columns.containsKey(part)) {
      faults.add("%s.columns.%s: it is missing".formatted(place, key.apply(part)));
    }
  }

  private Map<String, String> columns(JsonNode node, String place) {
    return texts(node, "columns", place + ".");
  }

  private Map<String, String> texts(JsonNode node, String name, String place) {
    Map<String, String> texts = new HashMap<>();
    JsonNode given = node.path(name);
    if (!given.isObject() && !given.isMissingNode()) {
      faults.add("%s%s: write a line `name: value` for each".formatted(place, name));
    }
    given
        .properties()
        .forEach(
            each -> {
              if (each.getValue().isValueNode() && !each.getValue().isNull()) {
                texts.put(each.getKey(), each.getValue().asText());
              } else {
                faults.add("%s%s.%s: write one value".formatted(place, name, each.getKey()));
              }
            });
    return texts;
  }

  private static String text(JsonNode node, String name, String usual) {
    JsonNode given = node.path(name);
    return given instanceof MissingNode || given.isNull() ? usual : given.asText();
  }

  private void known(JsonNode node, String place, List<String> names) {
    if (!node.isObject()) {
      faults.add(
          "%s it has no parts; write %s"
              .formatted(
                  place.isEmpty() ? "mapping:" : place.substring(0, place.length() - 1) + ":",
                  String.join(", ", names)));
      return;
    }
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                faults.add(
                    "%s%s: it is none of %s".formatted(place, name, String.join(", ", names)));
              }
            });
  }
}
