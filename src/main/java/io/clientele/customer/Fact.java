package io.clientele.customer;

import static io.clientele.customer.CodeKind.oneOf;
import static io.clientele.customer.DateKind.DAY;
import static io.clientele.customer.DateKind.PAST_DAY;
import static io.clientele.customer.FlagKind.FLAG;
import static io.clientele.customer.IndustryKind.GB_T_4754;
import static io.clientele.customer.NumberKind.count;
import static io.clientele.customer.NumberKind.countUpTo;
import static io.clientele.customer.NumberKind.money;
import static io.clientele.customer.NumberKind.positiveCount;
import static io.clientele.customer.NumberKind.rate;
import static io.clientele.customer.NumberKind.score;
import static io.clientele.customer.NumberKind.signedRate;
import static io.clientele.customer.Section.INTERACTIONS;
import static io.clientele.customer.Section.POTENTIAL;
import static io.clientele.customer.Section.PROFILE;
import static io.clientele.customer.Section.PURCHASES;
import static io.clientele.customer.Section.RELATIONSHIP;
import static io.clientele.customer.Section.SIGNALS;
import static io.clientele.customer.Section.STANDING;
import static io.clientele.customer.Section.TOP;
import static io.clientele.customer.TextKind.text;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of a customer's facts, in the order of the records. What the reader accepts and
 * what the API's schema says both come from here.
 */
@SuppressWarnings("ImmutableEnumChecker") // kinds are records and enums, getters keep no state
public enum Fact {
  CUSTOMER_ID(TOP, "customerId", text(64), "Customer number", "客户编号", Customer::customerId),
  AS_OF(TOP, "asOf", DAY, "As of", "数据截止日", Customer::asOf),

  NAME(PROFILE, "name", text(256), "Name", "客户名称", c -> c.profile().name()),
  INDUSTRY(PROFILE, "industry", GB_T_4754, "Industry", "所属行业", c -> c.profile().industry()),
  REGION(PROFILE, "region", text(256), "Region", "所在区域", c -> c.profile().region()),
  EMPLOYEES(
      PROFILE, "employees", count("people"), "Employees", "员工人数", c -> c.profile().employees()),
  ANNUAL_REVENUE(
      PROFILE,
      "annualRevenue",
      money(),
      "Annual revenue",
      "年营业额",
      c -> c.profile().annualRevenue()),
  FIRST_DEAL_ON(
      PROFILE, "firstDealOn", PAST_DAY, "First deal", "首次合作日期", c -> c.profile().firstDealOn()),
  OWNER(PROFILE, "owner", text(256), "Account owner", "客户负责人", c -> c.profile().owner()),

  LAST_PURCHASE_ON(
      PURCHASES,
      "lastPurchaseOn",
      PAST_DAY,
      "Last purchase",
      "最近采购日期",
      c -> c.purchases().lastPurchaseOn()),
  ORDERS_12M(
      PURCHASES,
      "orders12m",
      count("orders"),
      "Orders in 12 months",
      "近12个月订单数",
      c -> c.purchases().orders12m()),
  AMOUNT_12M(
      PURCHASES,
      "amount12m",
      money(),
      "Amount in 12 months",
      "近12个月采购金额",
      c -> c.purchases().amount12m()),
  AMOUNT_LAST_6M(
      PURCHASES,
      "amountLast6m",
      money(),
      "Amount in the last 6 months",
      "近6个月采购金额",
      c -> c.purchases().amountLast6m()),
  AMOUNT_PREV_6M(
      PURCHASES,
      "amountPrev6m",
      money(),
      "Amount in the 6 months before",
      "前6个月采购金额",
      c -> c.purchases().amountPrev6m()),
  AVERAGE_ORDER_VALUE(
      PURCHASES,
      "averageOrderValue",
      money(),
      "Average order value",
      "平均客单价",
      c -> c.purchases().averageOrderValue()),
  USUAL_INTERVAL_DAYS(
      PURCHASES,
      "usualIntervalDays",
      positiveCount("days"),
      "Usual purchase interval",
      "常规采购间隔",
      c -> c.purchases().usualIntervalDays()),
  PROFIT_MARGIN(
      PURCHASES,
      "profitMargin",
      signedRate(),
      "Profit margin",
      "利润率",
      c -> c.purchases().profitMargin()),
  COLLECTION_RATE(
      PURCHASES,
      "collectionRate",
      rate(),
      "Collection rate",
      "回款率",
      c -> c.purchases().collectionRate()),
  SALES_SHARE(
      PURCHASES,
      "salesShare",
      rate(),
      "Share of the company's sales",
      "销售占比",
      c -> c.purchases().salesShare()),

  LAST_INTERACTION_ON(
      INTERACTIONS,
      "lastInteractionOn",
      PAST_DAY,
      "Last interaction",
      "最近互动日期",
      c -> c.interactions().lastInteractionOn()),
  LAST_6M(
      INTERACTIONS,
      "last6m",
      count("interactions"),
      "Interactions in the last 6 months",
      "近6个月互动次数",
      c -> c.interactions().last6m()),
  PREV_6M(
      INTERACTIONS,
      "prev6m",
      count("interactions"),
      "Interactions in the 6 months before",
      "前6个月互动次数",
      c -> c.interactions().prev6m()),
  NEGATIVE_FEEDBACK_6M(
      INTERACTIONS,
      "negativeFeedback6m",
      count("remarks"),
      "Negative feedback in 6 months",
      "近6个月负面反馈次数",
      c -> c.interactions().negativeFeedback6m()),
  COMPLAINTS_12M(
      INTERACTIONS,
      "complaints12m",
      count("complaints"),
      "Complaints in 12 months",
      "近12个月投诉次数",
      c -> c.interactions().complaints12m()),
  SATISFACTION(
      INTERACTIONS,
      "satisfaction",
      score(),
      "Satisfaction",
      "满意度",
      c -> c.interactions().satisfaction()),
  NPS(
      INTERACTIONS,
      "nps",
      countUpTo(10),
      "Likelihood to recommend",
      "推荐意愿",
      c -> c.interactions().nps()),

  RENEWAL_RATE(
      RELATIONSHIP,
      "renewalRate",
      rate(),
      "Renewal rate",
      "续约率",
      c -> c.relationship().renewalRate()),

  INDUSTRY_GROWTH(
      POTENTIAL,
      "industryGrowth",
      signedRate(),
      "Industry growth",
      "行业增长率",
      c -> c.potential().industryGrowth()),
  BUDGET_GROWTH(
      POTENTIAL,
      "budgetGrowth",
      signedRate(),
      "Budget growth",
      "预算增长率",
      c -> c.potential().budgetGrowth()),
  NEW_PRODUCT_FIT(
      POTENTIAL,
      "newProductFit",
      oneOf("HIGH", "MEDIUM", "LOW"),
      "Fit for new products",
      "新产品匹配度",
      c -> c.potential().newProductFit()),
  ESTIMATED_PURCHASE(
      POTENTIAL,
      "estimatedPurchase",
      money(),
      "Estimated purchase",
      "预计采购金额",
      c -> c.potential().estimatedPurchase()),
  RECENT_NEED(
      POTENTIAL, "recentNeed", FLAG, "Recent need", "近期有需求", c -> c.potential().recentNeed()),
  HAS_BUDGET(POTENTIAL, "hasBudget", FLAG, "Has budget", "有预算", c -> c.potential().hasBudget()),
  DECISION_CHAIN_CLEAR(
      POTENTIAL,
      "decisionChainClear",
      FLAG,
      "Decision chain clear",
      "决策链清晰",
      c -> c.potential().decisionChainClear()),

  INDUSTRY_STANDING(
      STANDING,
      "industryStanding",
      oneOf("BENCHMARK", "REGIONAL_LEADER", "ORDINARY"),
      "Standing in the industry",
      "行业地位",
      c -> c.standing().industryStanding()),
  REFERENCEABLE(
      STANDING,
      "referenceable",
      FLAG,
      "Referenceable",
      "可作标杆案例",
      c -> c.standing().referenceable()),

  SLOW_QUOTE_RESPONSE(
      SIGNALS,
      "slowQuoteResponse",
      FLAG,
      "Slow response to quotes",
      "报价响应变慢",
      c -> c.signals().slowQuoteResponse()),
  COMPETITOR_CONTACT(
      SIGNALS,
      "competitorContact",
      FLAG,
      "Contact with competitors",
      "接触竞争对手",
      c -> c.signals().competitorContact()),
  PROJECT_STALLED(
      SIGNALS,
      "projectStalled",
      FLAG,
      "Project stalled",
      "项目停滞",
      c -> c.signals().projectStalled());

  private static final Map<Section, Map<String, Fact>> BY_KEY =
      Stream.of(values())
          .collect(
              Collectors.groupingBy(
                  Fact::section,
                  () -> new EnumMap<>(Section.class),
                  Collectors.toUnmodifiableMap(Fact::key, Function.identity())));

  private final Section section;
  private final String key;
  private final Kind kind;
  private final String english;
  private final String chinese;
  private final Function<Customer, @Nullable Object> getter;
  private final String pointer;
  private final String place;

  Fact(
      Section section,
      String key,
      Kind kind,
      String english,
      String chinese,
      Function<Customer, @Nullable Object> getter) {
    this.section = section;
    this.key = key;
    this.kind = kind;
    this.english = english;
    this.chinese = chinese;
    this.getter = getter;
    this.pointer = section.pointer() + "/" + key;
    this.place = section == TOP ? key : section.key() + "." + key;
  }

  public Section section() {
    return section;
  }

  /** The fact's name in JSON, within its section. */
  public String key() {
    return key;
  }

  /** The fact's JSON pointer: {@code /purchases/orders12m}. */
  public String pointer() {
    return pointer;
  }

  /** The fact's name with its section, for people: {@code purchases.orders12m}. */
  public String place() {
    return place;
  }

  public String english() {
    return english;
  }

  public String chinese() {
    return chinese;
  }

  /** The unit that the fact counts in, such as {@code yuan}; empty when it has none. */
  public String unit() {
    return kind.unit();
  }

  /** What the fact takes, in words: {@code a number from 0 to 1, at most 10 decimals}. */
  public String range() {
    return kind.range();
  }

  /** What the fact takes, in Chinese. */
  public String chineseRange() {
    return kind.chineseRange();
  }

  /** The least number that the fact takes, included; null where it is no number. */
  public @Nullable BigDecimal least() {
    return kind instanceof NumberKind number ? number.least() : null;
  }

  /** The greatest number that the fact takes, included; null where it is no number. */
  public @Nullable BigDecimal most() {
    return kind instanceof NumberKind number ? number.most() : null;
  }

  /** At most so many decimals; 0 for a count, which is an {@link Integer}. */
  public int decimals() {
    return kind instanceof NumberKind number ? number.decimals() : 0;
  }

  /** The codes that the fact takes, best first; empty where the list isn't closed. */
  public List<String> codes() {
    return kind instanceof CodeKind closed ? closed.codes() : List.of();
  }

  /** How the fact is written down. */
  public FactType type() {
    return kind.type();
  }

  /** The fact of this customer; null when it is unknown. */
  public @Nullable Object of(Customer customer) {
    return getter.apply(customer);
  }

  Kind kind() {
    return kind;
  }

  /** The facts of a section by name. */
  static Map<String, Fact> in(Section section) {
    return BY_KEY.getOrDefault(section, Map.of());
  }
}
