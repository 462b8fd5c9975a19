package io.clientele.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.customer.Fault;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ToldCsvTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-02T08:00:00Z"), ZoneOffset.UTC);
  private static final String ID = "0190a5d0-0000-7000-8000-000000000001:VISIT";

  private static ToldCsv read(String text) {
    return ToldCsv.read(text.getBytes(StandardCharsets.UTF_8), CLOCK);
  }

  private static String fault(String text) {
    ToldCsv read = read(text);
    assertThat(read.lines()).isEmpty();
    assertThat(read.faults()).hasSize(1);
    return read.faults().get(0).message();
  }

  @Test
  void columns_come_in_any_order_and_others_are_not_looked_at() {
    ToldCsv read =
        read("owner;by;at;outcome;id;why\nx;Lin;2026/7/1;Done;" + ID + ";\"called; agreed\"\n");
    assertThat(read.faults()).isEmpty();
    assertThat(read.lines())
        .containsExactly(
            new ToldCsv.Line(
                2,
                ActionId.of(ID).orElseThrow(),
                new Telling(Result.DONE, "2026-07-01", "Lin", "called; agreed")));
  }

  @Test
  void a_file_of_a_chinese_spreadsheet_is_read() {
    String text = "行动编号,结果,完成日期,执行人,说明\r\n" + ID + ",已放弃,2026-07-01,林若曦,客户搬迁\r\n";
    for (byte[] bytes :
        new byte[][] {
          text.getBytes(Charset.forName("GB18030")),
          ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)
        }) {
      ToldCsv read = ToldCsv.read(bytes, CLOCK);
      assertThat(read.faults()).isEmpty();
      assertThat(read.lines().get(0).telling())
          .isEqualTo(new Telling(Result.DROPPED, "2026-07-01", "林若曦", "客户搬迁"));
    }
  }

  @Test
  void every_bad_line_is_told_by_its_number_all_at_once() {
    ToldCsv read =
        read(
            "id,outcome,at,by,why\n"
                + "nonsense,maybe,yesterday,,\n"
                + ID
                + ",,,,\n"
                + ID
                + ",done,2031-01-01,Lin,\n"
                + ID
                + ",done,2026-02-30,Lin,"
                + "x".repeat(2001)
                + "\n");
    assertThat(read.lines()).isEmpty();
    assertThat(read.skipped()).isEqualTo(1);
    assertThat(read.faults())
        .extracting(Fault::pointer)
        .containsExactly("/2/id", "/2/outcome", "/2/at", "/2/by", "/4/at", "/5/at", "/5/why");
    assertThat(read.faults().get(0).message())
        .isEqualTo("line 2: id: `nonsense` is no id of an action; take ids from `actions export`");
    assertThat(read.faults().get(4).message())
        .isEqualTo("line 4: at: `2031-01-01` is still to come; give when it was");
  }

  @Test
  void a_file_that_is_none_is_told_in_one_line() {
    assertThat(fault(""))
        .isEqualTo("line 1: the file is empty; begin with the line id,outcome,at,by,why");
    assertThat(fault("id,outcome\n")).startsWith("line 1: there is no column `at`, `by`");
    assertThat(fault("id,outcome,at,by\n\"" + ID)).contains("double quote");
    String line = ID + ",done,2026-07-01,Lin\n";
    assertThat(fault("id,outcome,at,by\n" + line.repeat(ToldCsv.MOST + 1)))
        .contains("there are 20,001 below it; send at most 20,000");
    ToldCsv bytes = ToldCsv.read(new byte[] {(byte) 0xFF, (byte) 0xFF, 0x20}, CLOCK);
    assertThat(bytes.faults().get(0).message()).contains("neither UTF-8 nor GB18030");
  }

  @Test
  void what_was_made_harmless_for_spreadsheets_is_read_as_it_was() {
    assertThat(read("id,outcome,at,by,why\n" + ID + ",done,2026-07-01,Lin,'=1+1\n").lines().get(0))
        .extracting(line -> line.telling().why())
        .isEqualTo("=1+1");
  }

  @Test
  void a_moment_is_kept_in_utc() {
    assertThat(
            read("id,outcome,at,by\n" + ID + ",done,2026-07-01T09:30:00+08:00,Lin\n")
                .lines()
                .get(0)
                .telling()
                .at())
        .isEqualTo("2026-07-01T01:30:00Z");
  }
}
