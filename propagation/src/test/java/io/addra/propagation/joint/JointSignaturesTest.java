package io.addra.propagation.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.geometry.document.InputException;
import io.addra.propagation.signature.Signature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JointSignaturesTest {
  private static final String HEAD = "signature: s\ntitle: t\nsource: u\nper: event\n";

  @TempDir private Path folder;

  private static JointSignature parse(String text) {
    return JointSignatures.parse("s.yaml", (HEAD + text).getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void all_definitions_readAndSayWhereTheyAreFrom() {
    assertThat(JointSignatures.all())
        .extracting(JointSignature::name)
        .isEqualTo(JointSignatures.names());
    for (JointSignature signature : JointSignatures.all()) {
      assertThat(signature.label().source()).isNotEmpty();
      assertThat(signature.label().notes()).isNotEmpty();
      assertThat(signature.contains()).isEqualTo("geometry only");
    }
  }

  @Test
  void parse_eachAndCount_isAConditionOnOneSignature() {
    JointSignature signature = parse("llps: {each: displaced-tracks, count: exactly-one}\n");
    assertThat(signature.condition()).isEqualTo(JointCondition.EXACTLY_ONE);
    assertThat(signature.parts()).extracting(Signature::name).containsExactly("displaced-tracks");
    assertThat(signature.quantity()).isEqualTo("signature:s");
  }

  @Test
  void parse_oneAndOther_hasTwoParts() {
    JointSignature with = parse("llps: {one: displaced-tracks, other: photons-none}\n");
    assertThat(with.condition()).isEqualTo(JointCondition.ONE_AND_OTHER);
    assertThat(with.parts())
        .extracting(Signature::name)
        .containsExactly("displaced-tracks", "photons-none");
    JointSignature without = parse("llps: {one: displaced-tracks, other: {not: photons-none}}\n");
    assertThat(without.condition()).isEqualTo(JointCondition.ONE_AND_OTHER_NOT);
    assertThat(without.parts()).isEqualTo(with.parts());
  }

  @Test
  void parse_partsThatDoNotFit_areRefused() {
    assertRefused(
        "llps: {each: displaced-tracks, count: both, one: idm-mumu, other: idm-mumu}\n",
        "s.yaml:5: llps: needs either each and count, or one and other");
    assertRefused("llps: {each: displaced-tracks, one: idm-mumu}\n", "s.yaml:5");
    assertRefused("llps: {one: idm-mumu, other: idm-mumu}\n", "give each and count instead");
    assertRefused("llps: {each: displaced-track, count: both}\n", "is no signature of single LLPs");
    assertRefused("llps: {each: both-displaced, count: both}\n", "is per event, expected");
    assertRefused("llps: {each: displaced-tracks, count: two}\n", "expected");
    assertRefused("llps: {each: displaced-tracks, count: both}\npair: {}\n", "s.yaml:6: pair");
  }

  @Test
  void find_files_tellsEventsFromSingleLlps() throws IOException {
    Files.writeString(folder.resolve("event.yaml"), HEAD + "llps: {each: own.yaml, count: both}\n");
    Files.writeString(
        folder.resolve("own.yaml"),
        "signature: own\ntitle: t\nsource: u\nvertex: {r_cm: [0, 9], z_cm: [-9, 9]}\n");
    assertThat(JointSignatures.find("event.yaml", folder).orElseThrow().first().name())
        .isEqualTo("own");
    assertThat(JointSignatures.find("own.yaml", folder)).isEmpty();
    assertThat(JointSignatures.find("missing.yaml", folder)).isEmpty();
    assertThat(JointSignatures.find("displaced-tracks", folder)).isEmpty();
    assertThat(JointSignatures.find("both-displaced", folder)).isPresent();
  }
}
