package io.clientele.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The analysts' page: {@code /} and its files under {@code /page/}. All of it comes from here, so
 * it works without the internet, and a browser asks again only whether a file has changed.
 */
final class PageHandlers {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; font-src 'self'; "
          + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String FOLDER = "/io/clientele/http/page/";
  private static final String NAMES = "names.json";
  private static final int NOT_MODIFIED = 304;

  /** No dots but the last one, so that a path never leads out of the folder. */
  private static final Pattern FILE = Pattern.compile("([a-z0-9-]+/)*[a-z0-9-]+\\.([a-z]+)");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "json", MediaType.JSON,
          "ndjson", MediaType.NDJSON,
          "md", "text/markdown; charset=utf-8");

  /** A file in memory, with the tag that changes when its content does. */
  private record Asset(String type, byte[] bytes, String tag) {

    static Asset of(String file, byte[] bytes) {
      String type = TYPES.getOrDefault(ending(file), "application/octet-stream");
      return new Asset(type, bytes, "\"" + UUID.nameUUIDFromBytes(bytes) + "\"");
    }
  }

  private final Map<String, Asset> loaded = new ConcurrentHashMap<>();

  void addTo(RoutesConfig routes) {
    routes.get("/", call -> send("index.html", call));
    routes.get("/page/<file>", call -> send(call.pathParam("file"), call));
  }

  private void send(String file, Context call) throws IOException {
    if (!FILE.matcher(file).matches() || !TYPES.containsKey(ending(file))) {
      throw Refusal.notFound(call.path());
    }
    Asset asset = asset(file).orElseThrow(() -> Refusal.notFound(call.path()));
    call.res().setHeader(SecurityHeaders.POLICY, POLICY);
    call.res().setHeader(SecurityHeaders.CACHE, "no-cache");
    call.res().setHeader("ETag", asset.tag);
    if (isKnown(asset.tag, call.req().getHeader("If-None-Match"))) {
      call.res().setStatus(NOT_MODIFIED);
      return;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream(asset.bytes.length);
    body.writeBytes(asset.bytes);
    Answer.send(call, 200, asset.type, body);
  }

  /** A file that isn't there is not remembered: there are too many of those. */
  private Optional<Asset> asset(String file) {
    Asset known = loaded.get(file);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Asset> found = load(file);
    found.ifPresent(asset -> loaded.put(file, asset));
    return found;
  }

  private static boolean isKnown(String tag, @Nullable String known) {
    return known != null && (known.equals("*") || known.contains(tag));
  }

  private static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1);
  }

  private static Optional<Asset> load(String file) {
    if (file.equals(NAMES)) {
      return Optional.of(Asset.of(file, PageNames.json()));
    }
    try (InputStream bytes = PageHandlers.class.getResourceAsStream(FOLDER + file)) {
      return bytes == null ? Optional.empty() : Optional.of(Asset.of(file, bytes.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " can't be read", unreadable);
    }
  }
}
