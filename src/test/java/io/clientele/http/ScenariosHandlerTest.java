package io.clientele.http;

import static io.clientele.http.TheService.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scenario.ScenarioReader;
import io.clientele.table.NamedBytes;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Boundary scenarios over HTTP. */
class ScenariosHandlerTest {

  @Test
  void a_table_gives_a_workbook_to_download() {
    HttpResponse<byte[]> answer =
        TheService.send(
            HttpRequest.newBuilder(TheService.url("/v1/tables/loyalty-band/scenarios")),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(MediaType.XLSX);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"scenarios-loyalty-band.xlsx\"");
    assertThat(ScenarioReader.read(List.of(new NamedBytes("scenarios.xlsx", answer.body()))).all())
        .isNotEmpty();
  }

  @Test
  void a_table_without_bounds_is_refused_with_the_reason() {
    HttpResponse<String> answer = get("/v1/tables/value-weights/scenarios");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("urn:clientele:problem:no-scenarios").contains("no bounds");
  }

  @Test
  void a_table_that_is_not_there_is_not_found() {
    assertThat(get("/v1/tables/no-such/scenarios").statusCode()).isEqualTo(404);
  }
}
