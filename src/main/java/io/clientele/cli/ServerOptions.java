package io.clientele.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which running service to ask. */
final class ServerOptions {

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "the running service (default: ${DEFAULT-VALUE})")
  private String server = "";

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "an access key, where the service wants one; better set CLIENTELE_KEY")
  private @Nullable String key;

  /**
   * The service.
   *
   * @throws ParameterException where the address is none
   */
  ServiceClient client(CommandLine command) {
    try {
      URI address = URI.create(server.replaceAll("/+$", ""));
      String scheme = String.valueOf(address.getScheme());
      if (address.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return new ServiceClient(address, key);
      }
    } catch (IllegalArgumentException noAddress) {
      throw wrong(command);
    }
    throw wrong(command);
  }

  private ParameterException wrong(CommandLine command) {
    return new ParameterException(
        command, "--server: `" + server + "` is no address; give one as http://127.0.0.1:8080");
  }
}
