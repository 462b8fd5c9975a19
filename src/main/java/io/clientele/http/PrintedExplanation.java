package io.clientele.http;

import io.clientele.decision.Decision;
import io.clientele.decision.Language;

/** A decision as a page of its own, to be printed or filed. */
final class PrintedExplanation {

  /** The page brings its one style along and needs nothing else. */
  static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors 'none'";

  private static final String STYLE =
      "body{font:11pt/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}"
          + "h1{font-size:14pt}pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}"
          + "@page{margin:2cm}";

  private PrintedExplanation() {}

  /**
   * The page.
   *
   * @param text the decision as text
   */
  static String of(Decision decision, String text, Language language) {
    String title =
        language.of("Decision ", "决策 ")
            + escaped(decision.decided().customer().customerId())
            + " – "
            + decision.decided().customer().asOf();
    return """
        <!doctype html>
        <html lang="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>%s</title><style>%s</style></head>
        <body><h1>%s</h1><pre>%s</pre></body>
        </html>
        """
        .formatted(language.of("en", "zh-CN"), title, STYLE, title, escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
