package io.addra.geometry.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the fuzzer of the readers found in documents, each with a small input. */
class HostileDocumentTest {
  private static YamlDocument parse(String text) {
    return YamlDocument.parse("t.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(String text, String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> parse(text))
        .withMessageContaining(message);
  }

  @Test
  void message_controlCharacters_becomeOneLineOfPlainText() {
    assertThat(new InputException("f\u0000", 3, "k\u001b[31m", "found 'a\n b\tc\u202e\u2028d'"))
        .hasMessage("f?:3: k?[31m: found 'a; b c?; d'");
  }

  @Test
  void message_ofLongText_isCut() {
    InputException e = new InputException("f", 1, "", "x".repeat(1_000_000));
    assertThat(e.getMessage())
        .hasSize(InputException.LONGEST)
        .startsWith("f:1: x")
        .endsWith("x...");
  }

  @Test
  void parse_longWord_costsInProportionToItsLength() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (String start : new String[] {"a: 1 # ", "a: ", "a: '", "a: |\n  "}) {
      String text = start + "x".repeat(2_000_000) + (start.endsWith("'") ? "'" : "");
      long before = threads.getCurrentThreadAllocatedBytes();
      parse(text);
      // some copies of two million characters; what reads piece by piece makes thousands
      assertThat(threads.getCurrentThreadAllocatedBytes() - before)
          .as(start)
          .isLessThan(200_000_000);
    }
  }

  @Test
  void parse_longKey_refused() {
    refused("x".repeat(501) + ": 1", "a key of 501 characters, expected at most 500");
  }

  @Test
  void parse_veryManyValues_refused() {
    refused("[" + "1,".repeat(500_000) + "]", "more than 500000 values");
  }

  @Test
  void parse_wholeNumberBeyondDouble_refused() {
    refused("a: " + "9".repeat(310), "expected a finite number");
  }

  @Test
  void lineOf_manyValuesBelowLongKeys_needsNoMemoryForEachPointer() {
    String open = "";
    for (int k = 0; k < 60; k++) {
      open += "{" + "k".repeat(500) + ": ";
    }
    YamlDocument document = parse(open + "[" + "1,\n".repeat(100_000) + "x]" + "}".repeat(60));
    String pointer = ("/" + "k".repeat(500)).repeat(60) + "/99999";
    assertThat(document.lineOf(pointer)).isEqualTo(100_000);
  }

  @Test
  void lineOf_emptyKey_isFound() {
    YamlDocument document = parse("a:\n  '': 1\n  b: 2\n");
    assertThat(document.lineOf("/a/")).isEqualTo(2);
    assertThat(document.lineOf("/a/c")).isEqualTo(1);
  }

  @Test
  void check_veryManyValues_refusedBeforeEachIsHeldAgainstTheSchema() {
    DocumentSchema schema = DocumentSchema.of("{\"items\": {\"type\": \"string\"}}");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> schema.check(parse("[" + "1,".repeat(100_001) + "]")))
        .withMessageContaining("more than 100000 values");
  }

  @Test
  void check_realBeyondAllWholeNumbers_refusedAtItsLine() {
    DocumentSchema schema =
        DocumentSchema.of(
            "{\"properties\": {\"n\": {\"items\": {\"type\": \"integer\", \"minimum\": 1}}}}");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> schema.check(parse("a: 1\nn:\n  - 2\n  - 1.7e308\n")))
        .withMessage("t.yaml:4: n[1]: expected a smaller number, found 1.7E308");
  }

  /** 100,000 errors, each held against each, would be 10^10 comparisons: that hangs. */
  @Test
  @Timeout(120)
  void check_manyWrongAlternatives_doNotHang() {
    DocumentSchema schema =
        DocumentSchema.of(
            "{\"items\": {\"oneOf\": [{\"minimum\": 5, \"maximum\": 4}, {\"multipleOf\": 7}]}}");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> schema.check(parse("[" + "1,".repeat(50_000) + "]")));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void read_deviceWithoutEnd_refused(@TempDir Path folder) throws Exception {
    Path endless = Files.createSymbolicLink(folder.resolve("t.yaml"), Path.of("/dev/zero"));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> YamlDocument.read(endless))
        .withMessageContaining("larger than 5 MB");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> InputFile.lines(endless))
        .withMessageContaining("larger than 64 MB");
  }

  @Test
  void lines_notUtf8OrNoFile_refused(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("t.csv"), new byte[] {'a', (byte) 0xff});
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> InputFile.lines(file))
        .withMessage(file + ": is not a text in UTF-8");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> InputFile.lines(folder))
        .withMessage(folder + ": is a directory, expected a file");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> InputFile.lines(folder.resolve("none")))
        .withMessage(folder.resolve("none") + ": no such file");
  }

  /** Found by the fuzzer: 4.8 GB allocated for two million line breaks in a word. */
  @Test
  void parse_manyLineBreaksInAWord_isRefused() {
    byte[] text = ("a: b" + "\n".repeat(600_000) + "c\n").getBytes(StandardCharsets.UTF_8);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> YamlDocument.parse("many.yaml", text))
        .withMessage("many.yaml: more than 500000 lines");
  }
}
