package io.clientele.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code /openapi.json}, and {@code /docs} which shows it: Swagger UI from this server alone, so
 * that it works without the internet.
 */
final class DocsHandlers {

  /** Swagger UI styles its elements in place; nothing else needs more than files from here. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data:; connect-src 'self'; font-src 'self'; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String OWN = "/io/clientele/http/docs/";
  private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/";

  private record Asset(String type, String resource) {}

  private final Map<String, Asset> assets;
  private final Map<String, byte[]> loaded = new ConcurrentHashMap<>();
  private final String version;

  DocsHandlers(String version) {
    this.version = version;
    String swagger = SWAGGER + swaggerVersion() + "/";
    assets =
        Map.of(
            "docs.js", new Asset("text/javascript; charset=utf-8", OWN + "docs.js"),
            "docs.css", new Asset("text/css; charset=utf-8", OWN + "docs.css"),
            "swagger-ui.css", new Asset("text/css; charset=utf-8", swagger + "swagger-ui.css"),
            "swagger-ui-bundle.js",
                new Asset("text/javascript; charset=utf-8", swagger + "swagger-ui-bundle.js"),
            "favicon.png", new Asset("image/png", swagger + "favicon-32x32.png"));
  }

  private static String swaggerVersion() {
    String pom = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    try (InputStream properties = DocsHandlers.class.getResourceAsStream(pom)) {
      Properties known = new Properties();
      known.load(Objects.requireNonNull(properties));
      return known.getProperty("version", "");
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the version of Swagger UI can't be read", unreadable);
    }
  }

  void addTo(RoutesConfig routes) {
    routes.get("/openapi.json", this::openApi);
    routes.get("/docs", this::page);
    routes.get("/docs/{asset}", this::asset);
  }

  private void openApi(Context call) throws IOException {
    send(
        MediaType.JSON,
        loaded.computeIfAbsent("openapi.json", name -> OpenApi.describe(version)),
        call);
  }

  private void page(Context call) throws IOException {
    send("text/html; charset=utf-8", load(OWN + "index.html"), call);
  }

  private void asset(Context call) throws IOException {
    Asset asset = assets.get(call.pathParam("asset"));
    if (asset == null) {
      throw Refusal.notFound(call.path());
    }
    send(asset.type, load(asset.resource), call);
  }

  private byte[] load(String resource) {
    return loaded.computeIfAbsent(resource, DocsHandlers::read);
  }

  private static byte[] read(String resource) {
    try (InputStream bytes = DocsHandlers.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(bytes, resource).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource + " can't be read", unreadable);
    }
  }

  private static void send(String type, byte[] bytes, Context call) throws IOException {
    call.res().setHeader(SecurityHeaders.POLICY, POLICY);
    call.res().setHeader(SecurityHeaders.CACHE, "no-cache");
    ByteArrayOutputStream body = new ByteArrayOutputStream(bytes.length);
    body.writeBytes(bytes);
    Answer.send(call, 200, type, body);
  }
}
