package io.clientele.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.decision.Language;
import io.clientele.table.Finding;
import io.clientele.table.FindingsJson;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/** What a running service answered, for a person to read. */
record ServiceText(Language language, Ansi ansi) {

  /** Why the service refused, in lines, each ended. */
  String problem(ServiceClient.Answer answer) {
    JsonNode body = answer.body();
    if (!body.path("detail").isTextual()) {
      return "the service answered " + answer.status() + " without saying why\n";
    }
    StringBuilder out = new StringBuilder();
    Optional<List<Finding>> findings = FindingsJson.read(body.path("findings"));
    if (findings.isPresent() && !findings.get().isEmpty()) {
      out.append(new FindingsText(language, ansi).of(findings.get()));
    } else {
      body.path("findings").forEach(each -> out.append(plain(each)).append('\n'));
      if (body.path("errors").size() > 1) {
        body.path("errors").forEach(each -> out.append(each.path("message").asText()).append('\n'));
      }
      out.append(body.path("title").asText()).append(": ");
      out.append(body.path("detail").asText()).append('\n');
    }
    body.path("published").forEach(each -> out.append("  ").append(line(each)).append('\n'));
    return out.toString();
  }

  /** A finding whose code this version doesn't know. */
  private static String plain(JsonNode finding) {
    JsonNode place = finding.path("place");
    return "%s / %s / %s: %s"
        .formatted(
            place.path("file").asText(),
            place.path("sheet").asText(),
            place.path("cell").asText(),
            finding.path("message").path("en").asText());
  }

  /** A release in a line, a star before the active one; times as the service gives them, in UTC. */
  String line(JsonNode release) {
    StringBuilder changed = new StringBuilder();
    release.path("changed").forEach(each -> changed.append(' ').append(each.asText()));
    return "%s%4d  %.16s UTC  %s: %s%s"
        .formatted(
            release.path("active").asBoolean() ? "*" : " ",
            release.path("number").asInt(),
            release.path("publishedAt").asText().replace('T', ' '),
            release.path("author").asText(),
            release.path("reason").asText().replaceAll("\\s+", " "),
            changed.length() == 0 ? "" : " (" + changed.toString().strip() + ")");
  }
}
