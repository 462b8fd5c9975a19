package io.clientele.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every finding has its page, and every page its finding. */
class FindingPagesTest {
  private static final Path PAGES = Path.of("docs/findings");

  @Test
  void codes_and_pages_match_one_to_one() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(FindingCode.values()).map(code -> code.id() + ".md").toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_page_says_how_bad_it_is_and_what_to_do_in_both_languages(FindingCode code)
      throws IOException {
    assertThat(Files.readString(PAGES.resolve(code.id() + ".md")))
        .startsWith("# " + code.id() + "\n")
        .contains("*" + code.severity().name().toLowerCase(Locale.ROOT) + "*")
        .contains("Example: ", "**What to do:** ", "中文：");
  }
}
