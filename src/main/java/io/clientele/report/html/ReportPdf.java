package io.clientele.report.html;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;

/** The page of {@link ReportPage} as PDF on A4; the characters that it uses are embedded. */
public final class ReportPdf {

  private static final int REGULAR = 400;

  private ReportPdf() {}

  /** Writes the PDF; the stream stays open. Nothing outside the page is read. */
  public static void write(String page, OutputStream to) throws IOException {
    XRLog.setLoggingEnabled(false); // it would speak of each style that browsers alone understand
    try (BatikSVGDrawer charts = new BatikSVGDrawer()) {
      PdfRendererBuilder pdf = new PdfRendererBuilder();
      pdf.useFont(
          ReportPdf::font,
          Fonts.CHINESE,
          REGULAR,
          FontStyle.NORMAL,
          true,
          EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG, FSFontUseCase.FALLBACK_FINAL));
      pdf.useSVGDrawer(charts);
      pdf.useExternalResourceAccessControl(
          (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      pdf.withProducer("Clientele");
      pdf.withHtmlContent(page, null);
      pdf.toStream(to);
      pdf.run();
    }
  }

  private static InputStream font() {
    InputStream font = ReportPdf.class.getResourceAsStream("DroidSansFallbackFull.ttf");
    if (font == null) {
      throw new IllegalStateException("the font of the report is missing");
    }
    return font;
  }
}
