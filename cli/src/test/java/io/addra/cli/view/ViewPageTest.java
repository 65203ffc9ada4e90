package io.addra.cli.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.document.InputException;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ViewPageTest {
  private static final Pattern SCENE =
      Pattern.compile(
          "<script type=\"application/json\" id=\"scene\">(.*?)</script>", Pattern.DOTALL);

  @Test
  void of_belle2_hasEveryVolumeOnceAndEachShapeOnce() {
    Detector detector = Detectors.load("belle2");
    String page = ViewPage.of(detector, null);
    assertThat(page.length()).isLessThan(15_000_000);
    JsonNode scene = scene(page);
    Set<Object> shapes = new HashSet<>();
    detector.visit((volume, _) -> shapes.add(volume.shape()));
    assertThat(scene.get("names").asString().split("\n")).hasSize(detector.volumeCount());
    assertThat(scene.get("shapes").size()).isLessThanOrEqualTo(2 * shapes.size());
    assertThat(ints(scene.get("volumes"))).hasSize(5 * detector.volumeCount());
    assertThat(scene.get("regions")).hasSize(detector.regions().size());
  }

  @Test
  void of_detector_fetchesNothing() {
    String page = ViewPage.of(Detectors.load("gazelle-l"), null);
    assertThat(page)
        .contains("default-src 'none'", "data:text/javascript;base64,")
        .doesNotContain("{{", " src=", "@import", "<link");
  }

  @Test
  void of_namesWithMarkup_areEscaped() {
    Detector detector =
        Detectors.parse(
            "x.yaml",
            """
            detector: x
            title: "</script><b>&\\"title"
            sources: {me: "</script><i>myself"}
            regions: {box: "<u>Boxes"}
            defaults: {source: me, confidence: exact}
            volumes:
              - {name: one, material: iron, region: box, shape: {box: {x_cm: [0, 1], y_cm: [0, 1], z_cm: [0, 1]}}}
            """);
    String page = ViewPage.of(detector, null);
    assertThat(page).doesNotContain("<b>", "<i>", "<u>");
    assertThat(page).contains("<title>&lt;/script&gt;&lt;b&gt;&amp;&quot;title</title>");
    assertThat(scene(page).get("title").asString()).isEqualTo("</script><b>&\"title");
  }

  @Test
  void events_ofAScan_areItsFirstEventsAndFlyTheirLifetime(@TempDir Path folder)
      throws IOException {
    Path file = scan(folder);
    ScanConfig config = ScanFile.read(file);
    ViewScan scan = ViewScan.read(file);
    assertThat(scan.middleMass()).isEqualTo(1);
    assertThat(scan.middleCtau()).isEqualTo(100);
    Detector detector = Detectors.load("gazelle-baby");
    int count = 20_000;
    ViewEvents events = scan.events(count, 1, 100, detector, "gazelle-baby");
    assertThat(events.events()).hasSize(count);
    assertThat(events.reaction()).isEqualTo(config.production().reaction(config.llp()));
    // the flight over beta gamma c tau is exponential of mean 1 and variance 1, whatever the boost;
    // beta gamma of a two-body decay of a B at rest bounds the mean from above and below
    double mean =
        events.events().stream().mapToDouble(ViewEvents.Event::flightCm).average().orElse(0);
    double q = ((io.addra.propagation.production.BMesonDecay) config.production()).llpMomentum(1);
    assertThat(mean / 100).isBetween(0.9 * q, 1.5 * q);
    double shortest =
        events.events().stream().mapToDouble(ViewEvents.Event::flightCm).min().orElse(0);
    assertThat(shortest).isPositive();
    for (ViewEvents.Event event : events.events().subList(0, 100)) {
      double norm = event.direction().stream().mapToDouble(d -> d * d).sum();
      assertThat(norm).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void events_ofAFinishedRun_areThoseOfItsScan(@TempDir Path folder) throws IOException {
    Path run = Files.createDirectory(folder.resolve("run"));
    Files.writeString(
        run.resolve("run.json"),
        """
        {"configuration": {"title": "", "seed": 7, "events": 1000,
          "production": {"process": "b-meson-decay", "parent": "B+", "daughter": "K+", "luminous_region": "operation"},
          "llp": {"name": "S", "mass_GeV": [0.5, 1, 2], "ctau_cm": [1, 100, 1000]}}}
        """);
    Detector detector = Detectors.load("gazelle-baby");
    assertThat(ViewScan.read(run).events(10, 1, 100, detector, "gazelle-baby"))
        .isEqualTo(ViewScan.read(scan(folder)).events(10, 1, 100, detector, "gazelle-baby"));
    Files.writeString(run.resolve("run.json"), "{}");
    assertThatThrownBy(() -> ViewScan.read(run))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not the record of a finished scan");
  }

  @Test
  void choice_massThatCannotBeMade_saysWhatCan(@TempDir Path folder) throws IOException {
    EventChoice choice = new EventChoice(scan(folder), 5, 6.0, null);
    assertThatThrownBy(() -> choice.events(Detectors.load("gazelle-baby"), "gazelle-baby"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("B+ -> K+ S, found 6.0");
  }

  private static Path scan(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("scan.yaml"),
        """
        title: Test
        seed: 7
        events: 1000
        production: {process: b-meson-decay, parent: B+, daughter: K+}
        llp: {name: S, mass_GeV: [0.5, 1, 2], ctau_cm: [1, 100, 1000]}
        detectors: [gazelle-baby]
        """);
  }

  private static JsonNode scene(String page) {
    Matcher matcher = SCENE.matcher(page);
    assertThat(matcher.find()).isTrue();
    return JsonMapper.shared().readTree(matcher.group(1));
  }

  private static int[] ints(JsonNode packed) {
    ByteBuffer bytes =
        ByteBuffer.wrap(Base64.getDecoder().decode(packed.asString()))
            .order(ByteOrder.LITTLE_ENDIAN);
    int[] result = new int[bytes.remaining() / 4];
    bytes.asIntBuffer().get(result);
    return result;
  }
}
