package io.clientele.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.Example;
import io.clientele.Shipped;
import io.clientele.decision.Explain;
import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The comparison of the load benchmark: a Javalin handler that parses the same body and writes the
 * bytes of the same answer, and does nothing between. Arguments: port, file of one customer.
 */
public final class BareServer {

  private BareServer() {}

  public static void main(String[] args) throws IOException {
    String customer = Files.readString(Path.of(args[1]));
    byte[] answer =
        Example.json(Shipped.ruleset().decide(Example.customer(customer)), Explain.FULL);
    ObjectMapper json = new ObjectMapper();
    Javalin.create(
            config ->
                config.routes.post(
                    "/v1/decide",
                    ctx -> {
                      json.readTree(ctx.bodyInputStream());
                      ctx.contentType("application/json").result(answer);
                    }))
        .start("127.0.0.1", Integer.parseInt(args[0]));
  }
}
