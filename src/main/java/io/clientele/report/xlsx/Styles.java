package io.clientele.report.xlsx;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells, each made once for a workbook. */
final class Styles {

  private static final String INK = "1F2933";
  private static final String DEEP = "1F3B57";
  private static final String GREY = "6B7785";
  private static final String PALE = "EEF2F6";
  private static final String LINE = "C9D1D9";
  private static final String WHITE = "FFFFFF";

  private final XSSFWorkbook book;
  private final Map<Format, XSSFCellStyle> plain = new EnumMap<>(Format.class);
  private final Map<Format, XSSFCellStyle> labelled = new EnumMap<>(Format.class);
  private final Map<Format, XSSFCellStyle> total = new EnumMap<>(Format.class);
  private final Map<Format, XSSFCellStyle> tile = new EnumMap<>(Format.class);

  /** The first line of a sheet. */
  final XSSFCellStyle title;

  /** What is said about a sheet or a table. */
  final XSSFCellStyle note;

  /** Above a part of a sheet. */
  final XSSFCellStyle section;

  /** Above a column. */
  final XSSFCellStyle heading;

  /** Before a value. */
  final XSSFCellStyle label;

  /** A text over several lines, with a frame. */
  final XSSFCellStyle wrapped;

  /** Above a key figure. */
  final XSSFCellStyle caption;

  Styles(XSSFWorkbook book) {
    this.book = book;
    title = made(font(16, true, DEEP), style -> {});
    note = made(font(9, false, GREY), style -> style.setVerticalAlignment(VerticalAlignment.TOP));
    section =
        made(
            font(11, true, DEEP),
            style -> {
              style.setBorderBottom(BorderStyle.MEDIUM);
              style.setBottomBorderColor(colour(DEEP));
            });
    heading =
        made(
            font(10, true, WHITE),
            style -> {
              fill(style, DEEP);
              frame(style);
              style.setWrapText(true);
              style.setVerticalAlignment(VerticalAlignment.CENTER);
            });
    label =
        made(
            font(10, false, GREY),
            style -> {
              fill(style, PALE);
              frame(style);
              style.setWrapText(true);
            });
    wrapped =
        made(
            font(10, false, INK),
            style -> {
              frame(style);
              style.setWrapText(true);
              style.setDataFormat(format(Format.TEXT));
            });
    caption = made(font(9, false, GREY), style -> fill(style, PALE));
    for (Format each : Format.values()) {
      plain.put(each, framed(font(10, false, INK), each));
      labelled.put(each, framed(font(10, false, INK), each));
      labelled(each).setAlignment(HorizontalAlignment.LEFT);
      total.put(each, framed(font(10, true, INK), each));
      tile.put(
          each,
          made(
              font(14, true, DEEP),
              style -> {
                fill(style, PALE);
                style.setDataFormat(format(each));
                style.setAlignment(HorizontalAlignment.LEFT);
              }));
    }
  }

  /** A value in a table or list. */
  XSSFCellStyle of(Format format) {
    return Objects.requireNonNull(plain.get(format));
  }

  /** A value behind its label. */
  XSSFCellStyle labelled(Format format) {
    return Objects.requireNonNull(labelled.get(format));
  }

  /** A sum under a table. */
  XSSFCellStyle total(Format format) {
    return Objects.requireNonNull(total.get(format));
  }

  /** A key figure. */
  XSSFCellStyle tile(Format format) {
    return Objects.requireNonNull(tile.get(format));
  }

  private XSSFCellStyle framed(XSSFFont font, Format format) {
    return made(
        font,
        style -> {
          frame(style);
          style.setDataFormat(format(format));
        });
  }

  private XSSFCellStyle made(XSSFFont font, Consumer<XSSFCellStyle> look) {
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    look.accept(style);
    return style;
  }

  private XSSFFont font(int points, boolean bold, String colour) {
    XSSFFont font = book.createFont();
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(colour(colour));
    return font;
  }

  private short format(Format format) {
    return book.createDataFormat().getFormat(format.pattern());
  }

  private static void fill(XSSFCellStyle style, String colour) {
    style.setFillForegroundColor(colour(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static void frame(XSSFCellStyle style) {
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    XSSFColor line = colour(LINE);
    style.setBottomBorderColor(line);
    style.setTopBorderColor(line);
    style.setLeftBorderColor(line);
    style.setRightBorderColor(line);
  }

  /** A colour by its red, green and blue in hex. */
  static XSSFColor colour(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
  }
}
