package io.clientele.http;

import io.clientele.book.BookFiles;
import io.clientele.book.BookRequest;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The raw files of a book as a client uploads them: straight to the disk, however large. */
final class BookUpload {

  private static final long GIB = 1024L * 1024 * 1024;
  private static final long LARGEST = 4 * GIB;
  private static final int FIELD = 64 * 1024;
  private static final int MOST_PARTS = 10;
  private static final String CUSTOMERS = "customers";
  private static final String ORDERS = "orders";
  private static final String INTERACTIONS = "interactions";
  private static final String MAPPING = "mapping";
  private static final List<String> DATA = List.of(CUSTOMERS, ORDERS, INTERACTIONS);
  private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".xlsx", ".parquet");
  private static final List<String> YAML = List.of(".yaml", ".yml");

  private final Path folder;
  private final Map<String, Path> files = new HashMap<>();
  private String asOf = "";
  private long bytes;

  private BookUpload(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the body of a request into a folder.
   *
   * @throws Refusal where it isn't multipart, is too large or broken, or lacks something
   */
  static BookRequest read(Context call, Path folder) throws IOException {
    String boundary = PartHeader.boundary(call.req().getContentType());
    boolean packed = Gzip.packs(call.req());
    try {
      InputStream body = call.req().getInputStream();
      BookUpload upload = new BookUpload(folder);
      upload.read(new Multipart(packed ? new GZIPInputStream(body) : body, boundary));
      return upload.request();
    } catch (ZipException damaged) {
      throw Refusal.badGzip();
    } catch (EOFException early) {
      throw packed ? Refusal.badGzip() : Refusal.brokenOff();
    }
  }

  private void read(Multipart parts) throws IOException {
    int count = 0;
    while (parts.next()) {
      if (++count > MOST_PARTS) {
        throw Refusal.tooLarge("body: it has over 10 parts; send the files of one book");
      }
      PartHeader header = parts.header();
      String file = header.fileName();
      if (file == null) {
        field(header.name(), parts);
      } else {
        file(header.name(), file, parts);
      }
    }
  }

  private void field(String name, Multipart parts) throws IOException {
    byte[] text =
        parts.content(
            size -> {
              if (size > FIELD) {
                throw Refusal.tooLarge("body: a field is over 64 KiB; shorten it");
              }
            });
    if (!name.equals("asOf")) {
      throw Refusal.badUpload(
          "%s is no field; give asOf, and the files %s and %s"
              .formatted(Quote.of(name), String.join(", ", DATA), MAPPING));
    }
    asOf = new String(text, StandardCharsets.UTF_8).strip();
  }

  private void file(String role, String name, Multipart parts) throws IOException {
    if (name.isEmpty()) {
      parts.content(size -> requireEmpty(size));
      return;
    }
    List<String> endings = role.equals(MAPPING) ? YAML : ENDINGS;
    if (!role.equals(MAPPING) && !DATA.contains(role)) {
      throw Refusal.badUpload(
          "%s is no file of a book; give %s and %s"
              .formatted(Quote.of(role), String.join(", ", DATA), MAPPING));
    }
    String ending = ending(name, endings);
    if (files.containsKey(role)) {
      throw Refusal.badUpload("%s is there twice; send it once".formatted(Quote.of(role)));
    }
    Path file = folder.resolve(role + ending);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      long before = bytes;
      parts.copy(out, size -> spend(before + size));
    }
    files.put(role, file);
  }

  private static void requireEmpty(int size) {
    if (size > 0) {
      throw Refusal.badUpload("a file has no name; give it one");
    }
  }

  private static String ending(String name, List<String> endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream()
        .filter(lower::endsWith)
        .reduce((shorter, longer) -> longer)
        .orElseThrow(
            () ->
                Refusal.badUpload(
                    "%s can't be read; its name has to end in %s"
                        .formatted(Quote.of(name), String.join(" or ", endings))));
  }

  private void spend(long all) {
    bytes = all;
    if (all > LARGEST) {
      throw Refusal.tooLarge("body: the files are over 4 GiB; pack them as .csv.gz or send fewer");
    }
  }

  private BookRequest request() {
    Path orders = files.get(ORDERS);
    Path mapping = files.get(MAPPING);
    if (orders == null || mapping == null) {
      throw Refusal.badUpload("a book needs the files orders and mapping; send both");
    }
    return new BookRequest(
        new BookFiles(files.get(CUSTOMERS), orders, files.get(INTERACTIONS), mapping), day());
  }

  private LocalDate day() {
    return parsed()
        .orElseThrow(
            () ->
                Refusal.badField(
                    "asOf: %s is no day; write it as 2026-06-30".formatted(Quote.of(asOf))));
  }

  private Optional<LocalDate> parsed() {
    try {
      return Optional.of(LocalDate.parse(asOf));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
