package io.clientele.report.xlsx;

import io.clientele.report.HeatCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFColorScaleFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingThreshold;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Customers and money by recency, frequency and monetary band: a block for each monetary one. */
record HeatMapSheet(Source source, Paper paper, Styles styles) {

  static final int[] WIDTHS = {18, 16, 16, 16, 2, 18, 16, 16, 16};

  private static final List<String> BANDS = List.of("HIGH", "MEDIUM", "LOW");
  private static final int MONEY = 5; // the column where the blocks of money begin

  private Words words() {
    return source.words();
  }

  void write() {
    List<HeatCell> cells = source.figures().heatMap();
    long customers = cells.stream().mapToLong(HeatCell::customers).sum();
    paper.title(words().of("RFM heat map", "RFM热力图"));
    paper.note(
        words()
            .of(
                customers
                    + " customers with all three bands; rows by recency, columns by frequency.",
                "三项等级齐全的客户共" + customers + "位；行为最近购买等级，列为购买频率等级。"));
    paper.gap();
    List<CellRangeAddress> counts = new ArrayList<>();
    List<CellRangeAddress> money = new ArrayList<>();
    for (String monetary : BANDS) {
      block(cells, monetary, counts, money);
    }
    colour(counts, "F7F9FB", "2F6B9A");
    colour(money, "F9F8F4", "B7791F");
  }

  private void block(
      List<HeatCell> cells,
      String monetary,
      List<CellRangeAddress> counts,
      List<CellRangeAddress> money) {
    paper.section(words().of("Monetary: ", "购买金额：") + band(monetary), 9);
    headings(0, words().of("Customers", "客户数"));
    headings(MONEY, words().of("12 months (yuan)", "近12个月金额（元）"));
    paper.height(20);
    paper.gap();
    int top = paper.next();
    for (String recency : BANDS) {
      String name = words().of("recency ", "最近购买：") + band(recency);
      paper.put(paper.next(), 0, Value.text(name), styles.label);
      paper.put(paper.next(), MONEY, Value.text(name), styles.label);
      for (int column = 0; column < BANDS.size(); column++) {
        String frequency = BANDS.get(column);
        Predicate<HeatCell> here =
            cell ->
                cell.recency().equals(recency)
                    && cell.frequency().equals(frequency)
                    && cell.monetary().equals(monetary);
        HeatCell found =
            cells.stream()
                .filter(here)
                .findFirst()
                .orElse(new HeatCell(recency, frequency, monetary, 0, BigDecimal.ZERO));
        paper.put(
            paper.next(), 1 + column, Value.count(found.customers()), styles.of(Format.COUNT));
        paper.put(
            paper.next(),
            MONEY + 1 + column,
            Value.yuan(found.amount12m()),
            styles.of(Format.YUAN));
      }
      paper.height(26);
      paper.gap();
    }
    counts.add(new CellRangeAddress(top, top + 2, 1, 3));
    money.add(new CellRangeAddress(top, top + 2, MONEY + 1, MONEY + 3));
    paper.gap();
  }

  private void headings(int column, String what) {
    List<String> headings = new ArrayList<>(List.of(what));
    BANDS.forEach(each -> headings.add(words().of("frequency ", "购买频率：") + band(each)));
    paper.headings(column, headings);
  }

  private String band(String code) {
    return words().named("band", code);
  }

  private void colour(List<CellRangeAddress> cells, String least, String most) {
    XSSFSheetConditionalFormatting formatting = paper.sheet().getSheetConditionalFormatting();
    XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingColorScaleRule();
    XSSFColorScaleFormatting scale = rule.getColorScaleFormatting();
    scale.setNumControlPoints(2);
    XSSFConditionalFormattingThreshold low = scale.createThreshold();
    low.setRangeType(RangeType.MIN);
    XSSFConditionalFormattingThreshold high = scale.createThreshold();
    high.setRangeType(RangeType.MAX);
    scale.setThresholds(new XSSFConditionalFormattingThreshold[] {low, high});
    scale.setColors(new XSSFColor[] {Styles.colour(least), Styles.colour(most)});
    formatting.addConditionalFormatting(cells.toArray(new CellRangeAddress[0]), rule);
  }
}
