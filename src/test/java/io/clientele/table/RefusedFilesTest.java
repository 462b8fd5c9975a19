package io.clientele.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.table.xlsx.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that nobody should open are refused by name, before anything in them is parsed. */
class RefusedFilesTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private final byte[] sound = ASheet.ofRecency().file().bytes();

  @Test
  void files_that_are_no_workbook() throws IOException {
    assertThat(refused("no zip".getBytes(UTF_8))).containsExactly("not-a-workbook");
    assertThat(refused(new byte[0])).containsExactly("not-a-workbook");
    assertThat(refused(zip(Map.of("a.txt", new byte[3])))).containsExactly("not-a-workbook");
  }

  @Test
  void old_and_encrypted_files() throws Exception {
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("Recency");
      workbook.write(old);
    }
    assertThat(refused(old.toByteArray())).containsExactly("old-format");
    assertThat(refused(encrypted())).containsExactly("password");
  }

  @ParameterizedTest
  @CsvSource({
    "xl/vbaProject.bin, macros",
    "xl/macrosheets/sheet1.xml, macros",
    "xl/externalLinks/externalLink1.xml, external-link",
    "xl/connections.xml, external-link",
    "xl/embeddings/oleObject1.bin, embedded-object",
    "xl/activeX/activeX1.xml, embedded-object",
  })
  void files_that_carry_more_than_cells(String part, String code) throws IOException {
    Map<String, byte[]> parts = unzip(sound);
    parts.put(part, new byte[] {1});

    assertThat(refused(zip(parts))).containsExactly(code);
  }

  @Test
  void macro_enabled_files_that_pretend_to_be_plain() throws IOException {
    assertThat(
            refused(
                edited(
                    "[Content_Types].xml",
                    text ->
                        text.replace(
                            "spreadsheetml.sheet.main+xml", "sheet.macroEnabled.main+xml"))))
        .contains("macros");
  }

  @Test
  void document_types_and_entities() throws IOException {
    String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
    UnaryOperator<String> declared = text -> text.replaceFirst("(<\\?xml.*?\\?>)?", "$1" + bomb);

    assertThat(refused(edited(SHEET, declared))).containsExactly("document-type");
    assertThat(refused(edited("docProps/core.xml", declared))).containsExactly("document-type");
    Map<String, byte[]> wide = unzip(sound);
    String text = new String(wide.get("xl/workbook.xml"), UTF_8).replaceFirst("<\\?xml.*?\\?>", "");
    wide.put("xl/workbook.xml", (bomb + text).getBytes(UTF_16));
    assertThat(refused(zip(wide))).containsExactly("document-type");
  }

  @Test
  void files_that_are_too_large() throws IOException {
    assertThat(refused(new byte[Limits.FILE_BYTES + 1])).containsExactly("too-large");
    Map<String, byte[]> bomb = unzip(sound);
    bomb.put("xl/media/a.bin", new byte[60 << 20]);
    assertThat(refused(zip(bomb))).containsExactly("too-large");
    Map<String, byte[]> many = unzip(sound);
    for (int i = 0; i < 600; i++) {
      many.put("xl/media/" + i, new byte[0]);
    }
    assertThat(refused(zip(many))).containsExactly("too-large");
  }

  @Test
  void sheets_with_too_many_rows() {
    assertThat(
            ASheet.listed(
                ASheet.ofRecency()
                    .changed(
                        sheet -> sheet.createRow(Limits.LAST_ROW).createCell(0).setCellValue(1))
                    .read()))
        .containsExactly("too-many-rows");
  }

  @Test
  void archives_whose_directory_says_other_than_their_parts() throws IOException {
    byte[] stored =
        new String(sound, ISO_8859_1)
            .replaceFirst("xl/workbook.xml", "xl/workbooK.xml")
            .getBytes(ISO_8859_1);

    assertThat(refused(stored)).containsExactly("corrupt");
  }

  @Test
  void damaged_files_are_findings_and_never_break_the_reader() throws IOException {
    long seed = 20_261_122;
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      byte[] damaged = sound.clone();
      for (int hits = random.nextInt(4); hits >= 0; hits--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertThat(read(damaged)).as("seed %d, file %d", seed, i).isNotNull();
    }
    Map<String, byte[]> parts = unzip(sound);
    for (int i = 0; i < 400; i++) {
      Map<String, byte[]> damaged = new TreeMap<>(parts);
      String name = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
      byte[] content = parts.getOrDefault(name, new byte[0]).clone();
      content[random.nextInt(content.length)] = (byte) (32 + random.nextInt(96));
      damaged.put(name, content);
      assertThat(read(zip(damaged))).as("seed %d, %s, file %d", seed, name, i).isNotNull();
    }
  }

  @Test
  void cut_files_are_findings() {
    for (int length = 0; length < sound.length; length += 97) {
      byte[] cut = Arrays.copyOf(sound, length);
      assertThat(read(cut).tables()).isEmpty();
    }
  }

  private static List<String> refused(byte[] bytes) {
    Reading reading = read(bytes);
    assertThat(reading.tables()).isEmpty();
    return ASheet.listed(reading);
  }

  private static Reading read(byte[] bytes) {
    return new TableReader(ASheet.ofRecency().forms())
        .read(List.of(new NamedBytes("rfm.xlsx", bytes)));
  }

  private byte[] edited(String part, UnaryOperator<String> edit) throws IOException {
    Map<String, byte[]> parts = unzip(sound);
    parts.computeIfPresent(
        part, (name, content) -> edit.apply(new String(content, UTF_8)).getBytes(UTF_8));
    return zip(parts);
  }

  private byte[] encrypted() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var stream = encryptor.getDataStream(files)) {
        stream.write(sound);
      }
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }
}
