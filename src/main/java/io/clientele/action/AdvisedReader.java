package io.clientele.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.decisionlog.ActionOutcome;
import io.clientele.decisionlog.Content;
import io.clientele.decisionlog.Kept;
import io.clientele.decisionlog.LogReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The actions of recorded decisions; none of one that was erased. */
final class AdvisedReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final LogReader records;

  AdvisedReader(LogReader records) {
    this.records = records;
  }

  List<Advised> of(List<Kept> entries) {
    List<Long> seqs = entries.stream().map(Kept::seq).toList();
    Map<Long, List<ActionOutcome>> outcomes = records.outcomes(seqs);
    Set<Long> newest = records.newest(seqs);
    List<Advised> found = new ArrayList<>();
    for (Kept each : entries) {
      Content content = each.content();
      String customer = each.customerId();
      if (content != null && customer != null) {
        for (JsonNode action : actions(content)) {
          found.add(
              advised(
                  each,
                  customer,
                  action,
                  newest.contains(each.seq()),
                  outcomes.getOrDefault(each.seq(), List.of())));
        }
      }
    }
    return found;
  }

  private static JsonNode actions(Content content) {
    try {
      return JSON.readTree(content.decision()).path("actions");
    } catch (IOException changed) {
      throw new UncheckedIOException("a recorded decision is no JSON", changed);
    }
  }

  private static Advised advised(
      Kept entry, String customer, JsonNode action, boolean current, List<ActionOutcome> outcomes) {
    String code = action.path("action").asText();
    return new Advised(
        entry,
        new ActionId(entry.id(), code),
        customer,
        action.path("rank").asInt(),
        action.at("/title/en").asText(),
        action.at("/title/zh").asText(),
        action.path("ownerRole").asText(),
        action.path("owner").asText(null),
        action.path("cadence").asText(),
        action.path("channel").asText(),
        LocalDate.parse(action.path("dueOn").asText()),
        current,
        outcomes.stream().filter(each -> each.action().equals(code)).toList());
  }
}
