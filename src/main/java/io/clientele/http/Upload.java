package io.clientele.http;

import io.clientele.table.NamedBytes;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What a client uploads as {@code multipart/form-data}, whole in memory.
 *
 * @param files the parts that have a file name, in their order
 * @param fields the other parts, as often as they were given
 */
record Upload(List<NamedBytes> files, Map<String, List<String>> fields) {

  /** The field of a file that isn't a workbook and may be larger. */
  private static final String CUSTOMERS = "customers";

  Upload {
    files = List.copyOf(files);
    fields = Map.copyOf(fields);
  }

  /**
   * Reads the body of a request.
   *
   * @throws Refusal 415 where it isn't multipart, 413 where it is too large, 400 where it is broken
   */
  static Upload read(Context call) throws IOException {
    HttpServletRequest request = call.req();
    String boundary = PartHeader.boundary(request.getContentType());
    boolean packed = Gzip.packs(request);
    try {
      InputStream body = request.getInputStream();
      return read(packed ? new GZIPInputStream(body) : body, boundary);
    } catch (ZipException damaged) {
      throw Refusal.badGzip();
    } catch (EOFException early) {
      throw packed ? Refusal.badGzip() : Refusal.brokenOff();
    }
  }

  private static Upload read(InputStream body, String boundary) throws IOException {
    Multipart parts = new Multipart(body, boundary);
    UploadBudget budget = new UploadBudget();
    List<NamedBytes> files = new ArrayList<>();
    Map<String, List<String>> fields = new LinkedHashMap<>();
    while (parts.next()) {
      budget.part();
      PartHeader header = parts.header();
      if (header.fileName() == null) {
        String text = new String(parts.content(budget.field()), StandardCharsets.UTF_8);
        fields.computeIfAbsent(header.name(), name -> new ArrayList<>()).add(text);
      } else {
        boolean customers = header.name().equals(CUSTOMERS);
        byte[] bytes = parts.content(customers ? budget.customers() : budget.workbook());
        file(header.fileName(), bytes, files);
      }
    }
    return new Upload(files, fields);
  }

  /** A browser sends a file chooser that was left empty as a file without a name. */
  private static void file(String name, byte[] bytes, List<NamedBytes> files) {
    if (!name.isEmpty()) {
      files.add(new NamedBytes(name, bytes));
    } else if (bytes.length > 0) {
      throw Refusal.badUpload("a file has no name; give it one");
    }
  }

  /** The last text of a field; empty where there is none. */
  String field(String name) {
    List<String> given = fields.getOrDefault(name, List.of());
    return given.isEmpty() ? "" : given.get(given.size() - 1);
  }
}
