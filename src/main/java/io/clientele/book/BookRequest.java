package io.clientele.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a book is to be made from; kept beside the raw files, so that a service which was stopped
 * makes it after all.
 */
public record BookRequest(BookFiles files, LocalDate asOf) {

  private static final String NAME = "request.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Writes it into a folder that holds the files; from then on the book will be made. */
  void write(Path folder) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("asOf", asOf.toString());
    json.put("customers", name(files.customers()));
    json.put("orders", name(files.orders()));
    json.put("interactions", name(files.interactions()));
    json.put("mapping", name(files.mapping()));
    Path part = folder.resolve(NAME + ".part");
    Files.write(part, JSON.writeValueAsBytes(json));
    Files.move(part, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
  }

  private static @Nullable String name(@Nullable Path file) {
    return file == null ? null : String.valueOf(file.getFileName());
  }

  /** Whether a folder holds one. */
  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(NAME));
  }

  static BookRequest read(Path folder) throws IOException {
    JsonNode json = JSON.readTree(Files.readAllBytes(folder.resolve(NAME)));
    try {
      return new BookRequest(
          new BookFiles(
              optional(json, "customers", folder),
              folder.resolve(json.required("orders").asText()),
              optional(json, "interactions", folder),
              folder.resolve(json.required("mapping").asText())),
          LocalDate.parse(json.required("asOf").asText()));
    } catch (DateTimeException | IllegalArgumentException damaged) {
      throw new IOException("`" + folder + "` holds no request for a book", damaged);
    }
  }

  private static @Nullable Path optional(JsonNode json, String name, Path folder) {
    return json.hasNonNull(name) ? folder.resolve(json.get(name).asText()) : null;
  }
}
