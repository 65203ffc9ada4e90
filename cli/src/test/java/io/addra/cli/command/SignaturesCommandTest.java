package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.joint.JointSignature;
import io.addra.propagation.joint.JointSignatures;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.Signatures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignaturesCommandTest {
  private static final String SCAN =
      """
      title: signatures
      seed: 3
      events: 640
      signature_events: 6400
      production: {process: b-meson-decay, parent: B+, daughter: K+}
      llp: {name: S, mass_GeV: [0.5, 1.5], ctau_cm: [0.1, 1, 1.0e4], decay: {mode: mu+ mu-}}
      detectors: [{detector: belle2, set: {uniform_field: 1}}]
      signatures: [SIGNATURES]
      """;

  @TempDir private Path folder;

  private Path scan(String signatures) throws IOException {
    return Files.writeString(folder.resolve("scan.yaml"), SCAN.replace("SIGNATURES", signatures));
  }

  @Test
  void signatures_all_areListed() {
    Run run = Run.of("signatures");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains(Signatures.names()).contains("geometry only");
    JsonNode all =
        JsonMapper.shared().readTree(Run.of("signatures", "--json").out()).get("signatures");
    assertThat(all.size()).isEqualTo(Signatures.names().size() + JointSignatures.names().size());
    assertThat(all.get(all.size() - 1).get("per").asString()).isEqualTo("event");
    assertThat(all.get(0).get("source").asString()).isNotEmpty();
  }

  @Test
  void signatures_one_isADefinitionThatCanBeRead() {
    for (String name : Signatures.names()) {
      String text = Run.of("signatures", name).out();
      Signature read = Signatures.parse("copy", text.getBytes(StandardCharsets.UTF_8));
      assertThat(read.name()).isEqualTo(name);
    }
    for (String name : JointSignatures.names()) {
      String text = Run.of("signatures", name).out();
      JointSignature read = JointSignatures.parse("copy", text.getBytes(StandardCharsets.UTF_8));
      assertThat(read.name()).isEqualTo(name);
    }
  }

  @Test
  void signatures_unknown_isOneLineWithAHint() {
    Run run = Run.of("signatures", "displaced-track");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains("unknown signature 'displaced-track'", "displaced-tracks");
  }

  /** A wider copy of a signature from a file accepts more; map and scan say the same. */
  @Test
  void scan_signatureOfAFile_isEvaluatedBesideTheBuiltIn() throws IOException {
    String wider =
        Run.of("signatures", "displaced-tracks")
            .out()
            .replace("signature: displaced-tracks", "signature: wider")
            .replace("cdc_layers: {min: 21}", "cdc_layers: {min: 5}");
    Files.writeString(folder.resolve("wider.yaml"), wider);
    Files.writeString(
        folder.resolve("taken.yaml"),
        wider.replace("signature: wider", "signature: taken").strip()
            + "\nefficiency: {model: belle2-ee-vertex}\ntrigger: {taken_by: [belle2-software]}\n");
    Path out = folder.resolve("run");
    Run run =
        Run.of(
            "scan",
            scan("displaced-tracks, wider.yaml, taken.yaml").toString(),
            "--out",
            out.toString());
    assertThat(run.status()).as(run.err()).isZero();
    List<String> map = Files.readAllLines(out.resolve("map.csv"));
    double narrow = value(map, "S,1.5,1.0,signature:displaced-tracks,");
    double wide = value(map, "S,1.5,1.0,signature:wider,");
    assertThat(narrow).isBetween(0.4, 0.95);
    assertThat(wide).isBetween(narrow, 1.0);
    // long-lived: displaced decays fall as 1/ctau
    assertThat(value(map, "S,1.5,10000.0,signature:wider,")).isBetween(1e-5, 0.01);
    Run again = Run.of("map", out.toString(), "--ctau", "0.1,1,10000");
    assertThat(again.out().lines().toList()).isEqualTo(map);
    JsonNode record = JsonMapper.shared().readTree(Files.readString(out.resolve("run.json")));
    JsonNode signatures = record.get("configuration").get("signatures");
    assertThat(signatures.get(1).get("definition").asString()).isEqualTo(wider);
    assertThat(signatures.get(0).get("contains").asString()).isEqualTo("geometry only");
    for (String part : List.of("trigger", "efficiency_model")) {
      assertThat(record.get("contents").get(part).size()).isEqualTo(1);
      assertThat(record.get("contents").get(part).get(0).asString()).isEqualTo("taken");
    }
    assertThat(Files.readString(out.resolve("report.html"))).contains("wider");
  }

  /** Two LLPs of an event: what is per event follows from its parts, and the map is as the scan. */
  @Test
  void scan_signaturesOfEvents_arePerEvent() throws IOException {
    Path file = scan("displaced-tracks, at-least-one-displaced, both-displaced, exact.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "{process: b-meson-decay, parent: B+, daughter: K+}",
                "{process: photon-alp-pair, alp_mass_GeV: 4}"));
    Files.writeString(
        folder.resolve("exact.yaml"),
        """
        signature: exact
        title: t
        source: s
        per: event
        llps: {each: displaced-tracks, count: exactly-one}
        """);
    Path out = folder.resolve("run");
    Run run = Run.of("scan", file.toString(), "--out", out.toString());
    assertThat(run.status()).as(run.err()).isZero();
    List<String> map = Files.readAllLines(out.resolve("map.csv"));
    for (String point : List.of("S,1.5,1.0,signature:", "S,0.5,10000.0,signature:")) {
      double single = value(map, point + "displaced-tracks,");
      double any = value(map, point + "at-least-one-displaced,");
      double both = value(map, point + "both-displaced,");
      assertThat(both).isPositive().isLessThan(any);
      assertThat(any + both).isCloseTo(2 * single, within(1e-9 * single));
      assertThat(value(map, point + "exact,")).isCloseTo(any - both, within(1e-9 * single));
    }
    Run again = Run.of("map", out.toString(), "--ctau", "0.1,1,10000");
    assertThat(again.out().lines().toList()).isEqualTo(map);
    JsonNode record = JsonMapper.shared().readTree(Files.readString(out.resolve("run.json")));
    JsonNode signatures = record.get("configuration").get("signatures");
    assertThat(signatures.get(0).get("per").asString()).isEqualTo("LLP");
    assertThat(signatures.get(3).get("per").asString()).isEqualTo("event");
    assertThat(Files.readString(out.resolve("report.html"))).contains("both-displaced (per event)");
  }

  private Path twoKinds(String partner) throws IOException {
    Path file = scan("at-least-one-displaced, both-displaced");
    return Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "{process: b-meson-decay, parent: B+, daughter: K+}",
                "{process: dark-higgs-chi, llp: dark-higgs, other_mass_GeV: 2, relative_splitting: 0.4,"
                    + " dark_photon_mass_GeV: 4}")
            .replace(
                "decay: {mode: mu+ mu-}}", "decay: {mode: mu+ mu-}, partner: " + partner + "}"));
  }

  /** The partner has lifetimes of its own, those of the scan or others after it. */
  @Test
  void scan_partnerOfAnotherKind_hasItsOwnLifetimes() throws IOException {
    Path file = twoKinds("{particle: chi2, ctau_cm: [1, 30], decay: {mode: pi+ pi-}}");
    Path out = folder.resolve("run");
    Run run = Run.of("scan", file.toString(), "--out", out.toString());
    assertThat(run.status()).as(run.err()).isZero();
    List<String> map = Files.readAllLines(out.resolve("map.csv"));
    double one = value(map, "1.5,1.0,signature:both-displaced/partner-1cm,");
    double other = value(map, "1.5,1.0,signature:both-displaced/partner-30cm,");
    assertThat(one).isPositive().isNotEqualTo(other);
    Run again = Run.of("map", out.toString(), "--ctau", "1", "--partner-ctau", "30,200");
    List<String> lines = again.out().lines().toList();
    assertThat(value(lines, "1.5,1.0,signature:both-displaced/partner-30cm,")).isEqualTo(other);
    assertThat(value(lines, "1.5,1.0,signature:at-least-one-displaced/partner-200cm,"))
        .isPositive();
    assertThat(again.out()).doesNotContain("partner-1cm");
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("both-displaced (per event), partner-30cm");
  }

  @Test
  void scan_partnerThatIsNotThere_isRefused() throws IOException {
    Path file = twoKinds("{particle: h', ctau_cm: [1], decay: {mode: pi+ pi-}}");
    Run run = Run.of("scan", file.toString(), "--dry-run");
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains("scan.yaml:6: llp.partner.particle", "expected chi2, found h'");
  }

  @Test
  void scan_signatureOfEventsWithOneLlp_isRefused() throws IOException {
    Run run = Run.of("scan", scan("both-displaced").toString(), "--dry-run");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err())
        .contains("scan.yaml:8: signatures[0]", "needs two LLPs of one event", "makes 1");
  }

  private static double value(List<String> map, String row) {
    String line = map.stream().filter(each -> each.contains(row)).findFirst().orElseThrow();
    String rest = line.substring(line.indexOf(row) + row.length());
    return Double.parseDouble(rest.substring(0, rest.indexOf(',')));
  }

  @Test
  void scan_unknownSignature_namesLineAndWhatIsKnown() throws IOException {
    Run run = Run.of("scan", scan("displaced-trcks").toString(), "--dry-run");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err())
        .contains("scan.yaml:8: signatures[0]", "is no signature", "hlt-displaced-vertex");
  }

  @Test
  void scan_signatureWithAnUnknownRange_namesItsFileAndLine() throws IOException {
    Files.writeString(
        folder.resolve("bad.yaml"),
        "signature: bad\ntitle: t\nsource: s\ntracks:\n  each: {pt_gev: [0, 1]}\n");
    Run run = Run.of("scan", scan("bad.yaml").toString(), "--dry-run");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains("bad.yaml:5: tracks.each.pt_gev", "pt_GeV");
  }

  @Test
  void scan_ownTrackOfANeutralLlp_isRefused() throws IOException {
    Run run = Run.of("scan", scan("kinked-track").toString(), "--dry-run");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains("signatures: ask for the LLP's own track", "charged-pair");
  }

  private Path chargedScan(String mode) throws IOException {
    String text =
        SCAN.replace("b-meson-decay, parent: B+, daughter: K+", "charged-pair")
            .replace("mode: mu+ mu-", "mode: " + mode)
            .replace("SIGNATURES", "kinked-track");
    return Files.writeString(folder.resolve("charged.yaml"), text);
  }

  @Test
  void scan_chargedLlp_needsACharge() throws IOException {
    Run run = Run.of("scan", chargedScan("mu+ mu-").toString(), "--dry-run");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err())
        .contains("charged.yaml:6: llp.decay.mode", "total charge of 1, found 'mu+ mu-' with 0");
  }

  @Test
  void scan_chargedLlp_hasKinksAndSaysWhatFlightsAre() throws IOException {
    Path out = folder.resolve("out");
    Run run =
        Run.of("scan", chargedScan("mu+ invisible").toString(), "--out", out.toString(), "--quiet");
    assertThat(run.status()).as(run.err()).isZero();
    List<String> map = Files.readAllLines(out.resolve("map.csv"));
    // at most 240 cm of a flight are between 35 and 105 cm from the axis, at beta gamma above 2.4
    assertThat(value(map, ",1.5,10000.0,signature:kinked-track,")).isPositive().isLessThan(0.01);
    assertThat(Files.readString(out.resolve("run.json"))).contains("regions: straight lines");
    assertThat(Files.readString(out.resolve("report.html"))).contains("regions: straight lines");
  }

  @Test
  void scan_noDecayOrNoTracker_isRefused() throws IOException {
    Path file = scan("displaced-tracks");
    String text = Files.readString(file);
    Files.writeString(file, text.replace(", decay: {mode: mu+ mu-}", ""));
    assertThat(Run.of("scan", file.toString(), "--dry-run").err()).contains("llp.decay is missing");
    Files.writeString(
        file, text.replace("{detector: belle2, set: {uniform_field: 1}}", "gazelle-l"));
    assertThat(Run.of("scan", file.toString(), "--dry-run").err())
        .contains("signatures: need a detector with tracking detectors");
  }

  /**
   * A far detector's signature is one quantity for each far detector; without planes it is refused.
   */
  @Test
  void scan_farSignature_isEvaluatedForEachFarDetector() throws IOException {
    Path file = scan("far-decay, displaced-tracks");
    String text = Files.readString(file);
    String near = "{detector: belle2, set: {uniform_field: 1}}";
    assertThat(text).contains(near);
    Files.writeString(file, text.replace(near, near + ", gazelle-l"));
    Run refused = Run.of("scan", file.toString(), "--dry-run");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.errorLines()).hasSize(1);
    assertThat(refused.err())
        .contains("signatures: ask for sensing planes, and gazelle-l has none")
        .contains("{detector: gazelle-l, set: {planes: 4}}");
    assertThat(Run.of("scan", scan("far-decay").toString(), "--dry-run").err())
        .contains("signatures: ask for a far detector, and the scan has none");

    String far =
        ", {detector: gazelle-l, set: {planes: 4}}, {detector: godzilla, set: {planes: 8}}";
    Files.writeString(file, text.replace(near, near + far));
    Path out = folder.resolve("far");
    Run run = Run.of("scan", file.toString(), "--out", out.toString());
    assertThat(run.status()).as(run.err()).isZero();
    List<String> map = Files.readAllLines(out.resolve("map.csv"));
    for (String detector : List.of("gazelle-l", "godzilla")) {
      double seen = value(map, "S,1.5,10000.0,signature:far-decay/" + detector + ",");
      double inside = value(map, "S,1.5,10000.0,decay:" + detector + ",");
      assertThat(seen).isPositive().isLessThan(inside);
    }
    assertThat(value(map, "S,1.5,1.0,signature:displaced-tracks,")).isBetween(0.4, 0.95);
    assertThat(Files.readString(out.resolve("report.html"))).contains("far-decay/godzilla");
    List<String> again =
        Run.of("map", out.toString(), "--ctau", "0.1,1,10000").out().lines().toList();
    assertThat(again).isEqualTo(map);
  }
}
