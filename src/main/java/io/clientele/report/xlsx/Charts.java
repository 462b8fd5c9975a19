package io.clientele.report.xlsx;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFColorRgbBinary;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/** Charts of cells that stand on the same sheet, so that they follow whoever edits these. */
record Charts(XSSFSheet sheet) {

  private static final byte[] DEEP = {(byte) 0x2F, (byte) 0x6B, (byte) 0x9A};

  private static final double TITLE_POINTS = 11;

  /** The cells that a chart covers, the second corner excluded. */
  record Spot(int column, int row, int endColumn, int endRow) {}

  /** Lying bars with their numbers, the first one on top. */
  void bars(Spot spot, String title, CellRangeAddress names, CellRangeAddress numbers) {
    XSSFChart chart = chart(spot, title);
    XDDFCategoryAxis category = chart.createCategoryAxis(AxisPosition.LEFT);
    category.setOrientation(AxisOrientation.MAX_MIN);
    XDDFValueAxis value = chart.createValueAxis(AxisPosition.BOTTOM);
    value.setCrosses(AxisCrosses.AUTO_ZERO);
    value.setCrossBetween(AxisCrossBetween.BETWEEN);
    value.setMinimum(0);
    value.setVisible(false);
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, category, value);
    data.setBarDirection(BarDirection.BAR);
    data.setVaryColors(false);
    data.setGapWidth(40);
    XDDFBarChartData.Series series =
        (XDDFBarChartData.Series)
            data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, names),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, numbers));
    series.setTitle(title, null);
    series.setFillProperties(new XDDFSolidFillProperties(ink()));
    chart.plot(data);
    numbers(series.getCTBarSer().addNewDLbls());
  }

  private static void numbers(CTDLbls labels) {
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  /** A point for each pair of numbers. */
  void points(
      Spot spot, String title, Axis x, Axis y, CellRangeAddress across, CellRangeAddress up) {
    XSSFChart chart = chart(spot, title);
    XDDFValueAxis bottom = axis(chart, AxisPosition.BOTTOM, x);
    XDDFValueAxis left = axis(chart, AxisPosition.LEFT, y);
    left.setCrosses(AxisCrosses.AUTO_ZERO);
    XDDFScatterChartData data =
        (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, bottom, left);
    data.setStyle(ScatterStyle.LINE_MARKER);
    data.setVaryColors(false);
    XDDFScatterChartData.Series series =
        (XDDFScatterChartData.Series)
            data.addSeries(
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, across),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, up));
    series.setTitle(title, null);
    series.setSmooth(false);
    series.setMarkerStyle(MarkerStyle.CIRCLE);
    series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    chart.plot(data);
  }

  /**
   * An axis of numbers.
   *
   * @param least where it begins
   * @param most where it ends; NaN for where the numbers end
   */
  record Axis(String title, double least, double most) {}

  private static XDDFValueAxis axis(XSSFChart chart, AxisPosition position, Axis axis) {
    XDDFValueAxis made = chart.createValueAxis(position);
    made.setTitle(axis.title());
    made.setMinimum(axis.least());
    if (!Double.isNaN(axis.most())) {
      made.setMaximum(axis.most());
    }
    XDDFShapeProperties grid = made.getOrAddMajorGridProperties();
    grid.setLineProperties(
        new XDDFLineProperties(
            new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY))));
    return made;
  }

  /** A line through numbers that stand at equal steps. */
  void line(
      Spot spot, String title, String across, Axis up, CellRangeAddress steps, CellRangeAddress n) {
    XSSFChart chart = chart(spot, title);
    XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    bottom.setTitle(across);
    XDDFValueAxis left = axis(chart, AxisPosition.LEFT, up);
    left.setCrosses(AxisCrosses.AUTO_ZERO);
    left.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
    XDDFChartData data = chart.createData(ChartTypes.LINE, bottom, left);
    data.setVaryColors(false);
    XDDFLineChartData.Series series =
        (XDDFLineChartData.Series)
            data.addSeries(
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, steps),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, n));
    series.setTitle(title, null);
    series.setSmooth(false);
    series.setMarkerStyle(MarkerStyle.CIRCLE);
    XDDFLineProperties stroke = new XDDFLineProperties(new XDDFSolidFillProperties(ink()));
    stroke.setWidth(2.0);
    series.setLineProperties(stroke);
    chart.plot(data);
  }

  private static XDDFColor ink() {
    return new XDDFColorRgbBinary(DEEP);
  }

  private XSSFChart chart(Spot spot, String title) {
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(
            0, 0, 0, 0, spot.column(), spot.row(), spot.endColumn(), spot.endRow());
    XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
    chart.setTitleText(title);
    chart.getTitle().getBody().getParagraph(0).getTextRuns().get(0).setFontSize(TITLE_POINTS);
    chart.setTitleOverlay(false);
    chart.setAutoTitleDeleted(false);
    return chart;
  }
}
