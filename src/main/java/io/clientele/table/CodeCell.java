package io.clientele.table;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one code of a list. */
public final class CodeCell {
  private static final Pattern OPEN_CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
  private static final Pattern QUOTES = Pattern.compile("[\u2018\u2019\u201c\u201d'\uff02\uff07]");

  private CodeCell() {}

  static @Nullable String read(String text, Column column, Forms forms, Spot spot) {
    if (QUOTES.matcher(text).find()) {
      curly(text, spot);
      return null;
    }
    if (!isTrimmed(text, spot)) {
      return null;
    }
    if (column.codes() == null) {
      return freeWord(text, spot);
    }
    Forms.CodeList list = forms.codes().get(column.codes());
    if (list == null || list.labels().containsKey(text)) {
      return text;
    }
    return list.open() ? added(text, list.labels().keySet(), spot) : unknown(text, list, spot);
  }

  /** A word that no list holds, such as a region's name. */
  private static @Nullable String freeWord(String text, Spot spot) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
    boolean invisible = text.codePoints().anyMatch(point -> point != ' ' && Blanks.isBlank(point));
    if (narrow.equals(text) && !invisible && text.length() <= 64) {
      return text;
    }
    bad(text, Blanks.trim(narrow), spot);
    return null;
  }

  private static @Nullable String added(String text, Collection<String> known, Spot spot) {
    if (!OPEN_CODE.matcher(text).matches()) {
      Text guess = DidYouMean.of(text, known);
      spot.report(
          FindingCode.BAD_CODE,
          new Text(Quoted.of(text) + " isn't written as a code", Quoted.of(text) + "不符合代码写法"),
          new Text(
              guess.en() + "use capitals, digits and _ only, such as `KEY_ACCOUNT`",
              guess.zh() + "只用大写字母、数字和下划线，如`KEY_ACCOUNT`"));
      return null;
    }
    Text guess = DidYouMean.of(text, known);
    if (!guess.en().isEmpty()) {
      spot.report(
          FindingCode.SIMILAR_CODE,
          new Text(
              Quoted.of(text) + " is new, but much like a known code",
              Quoted.of(text) + "是新代码，但与已有代码相近"),
          new Text(guess.en() + "if not, leave it", guess.zh() + "若不是，可保留"));
    }
    return text;
  }

  private static @Nullable String unknown(String text, Forms.CodeList list, Spot spot) {
    Collection<String> known = list.labels().keySet().stream().sorted().toList();
    Text guess = DidYouMean.of(text, known);
    String all = String.join(", ", known);
    spot.report(
        FindingCode.UNKNOWN_CODE,
        new Text(Quoted.of(text) + " is no known code", Quoted.of(text) + "不是已知代码"),
        new Text(guess.en() + "use one of " + all, guess.zh() + "可用代码：" + all));
    return null;
  }

  private static void bad(String text, String suggestion, Spot spot) {
    spot.report(
        FindingCode.BAD_CODE,
        new Text(
            Quoted.of(text) + " holds full-width or invisible characters",
            Quoted.of(text) + "含有全角或不可见字符"),
        new Text("write `" + suggestion + "`", "请填写`" + suggestion + "`"));
  }

  private static void curly(String text, Spot spot) {
    String plain = QUOTES.matcher(text).replaceAll("");
    spot.report(
        FindingCode.CURLY_QUOTE,
        new Text(Quoted.of(text) + " holds quotation marks", Quoted.of(text) + "含有引号"),
        new Text("write " + Quoted.of(Blanks.trim(plain)), "请填写" + Quoted.of(Blanks.trim(plain))));
  }

  /** Reports blanks around a code; true if there are none. */
  public static boolean isTrimmed(String text, Spot spot) {
    String trimmed = Blanks.trim(text);
    if (trimmed.equals(text) && !text.isEmpty()) {
      return true;
    }
    List<String> hint =
        trimmed.isEmpty()
            ? List.of("clear the cell", "请清空该单元格")
            : List.of("write " + Quoted.of(trimmed), "请填写" + Quoted.of(trimmed));
    spot.report(
        FindingCode.STRAY_SPACE,
        new Text(
            Quoted.of(text) + " has spaces around it, or nothing else",
            Quoted.of(text) + "前后有空格或仅有空格"),
        new Text(hint.get(0), hint.get(1)));
    return false;
  }
}
