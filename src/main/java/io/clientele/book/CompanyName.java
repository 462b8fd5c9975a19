package io.clientele.book;

import java.util.Locale;
import java.util.regex.Pattern;

/** What is left of a company's name once what says nothing is taken off. */
final class CompanyName {

  private static final Pattern ASIDE = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern FORM =
      Pattern.compile(
          "(?:有限责任公司|股份有限公司|集团有限公司|有限公司|股份公司|集团公司|公司|集团"
              + "|coltd|ltd|limited|inc|incorporated|llc|corp|corporation|company|gmbh|plc)$");

  private CompanyName() {}

  /** Equal for names that differ in width, case, blanks, marks and legal form alone. */
  static String key(String name) {
    String bare = ASIDE.matcher(Plain.text(name).toLowerCase(Locale.ROOT)).replaceAll("");
    String shorter = FORM.matcher(bare).replaceFirst("");
    while (!shorter.isEmpty() && !shorter.equals(bare)) {
      bare = shorter;
      shorter = FORM.matcher(bare).replaceFirst("");
    }
    return bare;
  }
}
