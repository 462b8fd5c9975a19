package io.clientele.report.html;

import com.openhtmltopdf.extend.FSSupplier;
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
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** The page of {@link ReportPage} as PDF on A4; the characters that it uses are embedded. */
public final class ReportPdf {

  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  static {
    FontMappers.set(new OwnFont(Fonts::latin));
    XRLog.setLoggingEnabled(false); // it would speak of each style that browsers alone understand
  }

  private ReportPdf() {}

  /** Writes the PDF; the stream stays open. Nothing outside the page is read. */
  public static void write(String page, OutputStream to) throws IOException {
    try (BatikSVGDrawer charts = new BatikSVGDrawer()) {
      PdfRendererBuilder pdf = new PdfRendererBuilder();
      font(pdf, Fonts::latin, Fonts.LATIN, REGULAR);
      font(pdf, Fonts::latinBold, Fonts.LATIN, BOLD);
      font(pdf, Fonts::chinese, Fonts.CHINESE, REGULAR);
      pdf.useSVGDrawer(charts);
      pdf.useExternalResourceAccessControl(
          (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      pdf.withProducer("Clientele");
      pdf.withHtmlContent(page, null);
      pdf.toStream(to);
      pdf.run();
    }
  }

  private static void font(
      PdfRendererBuilder pdf, FSSupplier<InputStream> font, String family, int weight) {
    pdf.useFont(
        font,
        family,
        weight,
        FontStyle.NORMAL,
        true,
        EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
  }
}
