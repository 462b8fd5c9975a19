package io.clientele.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.table.NamedBytes;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadTest {

  private final List<Upload> taken = new ArrayList<>();
  private final Metrics metrics = new Metrics(TheService.INTAKE, null);
  private final Javalin server =
      Javalin.create(
              config -> {
                config.startup.showJavalinBanner = false;
                config.routes.post("/", call -> taken.add(Upload.read(call)));
                new Problems(metrics).answer(config.routes);
              })
          .start("127.0.0.1", 0);

  @AfterEach
  void stop() {
    server.stop();
    metrics.close();
  }

  private HttpResponse<String> send(byte[] body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
            .POST(BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> send(FormData form) throws Exception {
    return send(form.bytes(), "Content-Type", FormData.TYPE);
  }

  private Upload take(FormData form) throws Exception {
    HttpResponse<String> answer = send(form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return taken.get(taken.size() - 1);
  }

  private void assertRefused(byte[] body, int status, String type, String... headers)
      throws Exception {
    HttpResponse<String> answer = send(body, headers);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("urn:clientele:problem:" + type + "\"");
    assertThat(taken).isEmpty();
  }

  private void assertRefused(FormData form, int status, String type) throws Exception {
    assertRefused(form.bytes(), status, type, "Content-Type", FormData.TYPE);
  }

  @Test
  void parts_with_a_file_name_are_files_and_the_others_are_fields() throws Exception {
    byte[] any = new byte[100_000];
    new Random(7).nextBytes(any);
    Upload upload =
        take(
            new FormData()
                .with("reason", "涨价 & more")
                .withFile("rfm.xlsx", any)
                .with("waive", "a=b")
                .withFile("客户.xlsx", new byte[0])
                .with("waive", "c=d"));
    assertThat(upload.fields())
        .isEqualTo(Map.of("reason", List.of("涨价 & more"), "waive", List.of("a=b", "c=d")));
    assertThat(upload.files()).extracting(NamedBytes::name).containsExactly("rfm.xlsx", "客户.xlsx");
    assertThat(upload.files().get(0).bytes()).isEqualTo(any);
    assertThat(upload.field("waive")).isEqualTo("c=d");
    assertThat(upload.field("none")).isEmpty();
  }

  @Test
  void bytes_that_look_like_a_boundary_stay_in_the_file() throws Exception {
    String odd = "\r\n------edg\r\r\n-\r\n------edgE\r";
    Upload upload = take(new FormData().withFile("a", odd.getBytes(StandardCharsets.UTF_8)));
    assertThat(new String(upload.files().get(0).bytes(), StandardCharsets.UTF_8)).isEqualTo(odd);
  }

  @Test
  void text_before_the_first_part_and_behind_the_last_is_ignored() throws Exception {
    FormData form = new FormData().raw("preamble\r\n").with("a", "b");
    byte[] body = (new String(form.bytes(), StandardCharsets.UTF_8) + "rest").getBytes("UTF-8");
    assertThat(send(body, "Content-Type", FormData.TYPE).statusCode()).isEqualTo(200);
    assertThat(taken.get(0).fields()).containsOnlyKeys("a");
  }

  @Test
  void a_file_comes_without_its_folder() throws Exception {
    Upload upload =
        take(
            new FormData()
                .withFile("C:\\tables\\rfm.xlsx", new byte[1])
                .withFile("../../risk.xlsx", new byte[1])
                .part("name=w; filename=x; filename*=UTF-8''%E8%A1%A8.xlsx", new byte[1]));
    assertThat(upload.files())
        .extracting(NamedBytes::name)
        .containsExactly("rfm.xlsx", "risk.xlsx", "表.xlsx");
  }

  @Test
  void an_empty_file_chooser_is_no_file() throws Exception {
    assertThat(take(new FormData().withFile("", new byte[0])).files()).isEmpty();
  }

  @Test
  void a_packed_upload_is_taken() throws Exception {
    byte[] packed = TheService.packed(new String(new FormData().with("a", "b").bytes(), "UTF-8"));
    HttpResponse<String> answer =
        send(packed, "Content-Type", FormData.TYPE, "Content-Encoding", "gzip");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(taken.get(0).field("a")).isEqualTo("b");
  }

  @Test
  void what_is_no_form_is_refused() throws Exception {
    assertRefused(new byte[0], 415, "unsupported-type");
    assertRefused(new byte[0], 415, "unsupported-type", "Content-Type", "application/json");
    assertRefused(new byte[0], 400, "bad-upload", "Content-Type", "multipart/form-data");
  }

  @Test
  void broken_parts_are_refused() throws Exception {
    byte[] open = new FormData().with("a", "b").unfinished();
    assertRefused(open, 400, "broken-off", "Content-Type", FormData.TYPE);
    assertRefused(new byte[0], 400, "broken-off", "Content-Type", FormData.TYPE);
    assertRefused(new FormData().part("filename=\"a\"", new byte[1]), 400, "bad-upload");
    assertRefused(new FormData().withFile("", new byte[1]), 400, "bad-upload");
    assertRefused(new FormData().raw("------edge???\r\n"), 400, "bad-upload");
    assertRefused(new FormData().raw("x".repeat(9000)), 400, "bad-upload");
    assertRefused(new FormData().raw("------edge\r\n" + "x".repeat(9000)), 400, "bad-upload");
    assertRefused(
        new FormData().part("name=a; filename*=UTF-8''%E", new byte[1]), 400, "bad-upload");
    assertRefused(
        "no gzip".getBytes(StandardCharsets.UTF_8),
        400,
        "bad-gzip",
        "Content-Type",
        FormData.TYPE,
        "Content-Encoding",
        "gzip");
  }

  @Test
  void too_much_is_refused() throws Exception {
    int mib = 1024 * 1024;
    assertRefused(new FormData().withFile("a.xlsx", new byte[8 * mib + 1]), 413, "too-large");
    assertRefused(new FormData().with("a", "x".repeat(65 * 1024)), 413, "too-large");
    FormData many = new FormData();
    for (int i = 0; i < 41; i++) {
      many.with("a", "b");
    }
    assertRefused(many, 413, "too-large");
  }

  @Test
  void a_file_of_customers_may_be_larger_than_a_workbook() throws Exception {
    FormData form = new FormData().withFile("customers", "c.ndjson", new byte[9 * 1024 * 1024]);
    assertThat(take(form).files().get(0).bytes()).hasSize(9 * 1024 * 1024);
  }

  @Test
  void files_have_a_limit_together() throws IOException, InterruptedException {
    FormData form = new FormData();
    for (int i = 0; i < 9; i++) {
      form.withFile(i + ".xlsx", new byte[7_500_000]);
    }
    try {
      HttpResponse<String> answer = send(form);
      assertThat(answer.statusCode()).isEqualTo(413);
    } catch (Exception cut) {
      assertThat(cut).isInstanceOf(IOException.class); // the rest wasn't heard out
    }
    assertThat(taken).isEmpty();
  }
}
