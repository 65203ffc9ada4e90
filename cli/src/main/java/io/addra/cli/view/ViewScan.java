package io.addra.cli.view;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.DetectorChoice;
import io.addra.geometry.document.InputException;
import io.addra.geometry.document.InputFile;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.production.Collision;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.production.Parameter;
import io.addra.propagation.production.ProductionModel;
import io.addra.propagation.production.ProductionProcess;
import io.addra.propagation.production.ProductionProcesses;
import io.addra.propagation.result.OutputDirectory;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanFile;
import io.addra.propagation.scan.ScanPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scan whose events a page shows, from a scan file or from a finished run. Immutable.
 *
 * @param config the scan
 */
record ViewScan(ScanConfig config) {

  /**
   * Reads a scan.
   *
   * @param fileOrRun a scan file, or the directory of a finished run
   * @throws InputException if it is neither
   */
  static ViewScan read(Path fileOrRun) throws IOException {
    return new ViewScan(
        Files.isDirectory(fileOrRun)
            ? config(fileOrRun.resolve(OutputDirectory.MARK))
            : ScanFile.read(fileOrRun));
  }

  /** The mass (GeV) and lifetime (cm) in the middle of the scan's lists. */
  double middleMass() {
    return middle(config.masses());
  }

  /** The lifetime in the middle of the scan's list, as c tau (cm). */
  double middleCtau() {
    return middle(config.lifetimes());
  }

  /**
   * The first events of the scan at one mass and lifetime.
   *
   * @param count number of events
   * @param massGev mass of the LLP (GeV)
   * @param ctauCm its lifetime as c tau (cm)
   * @param name name or path by which the detector was read
   */
  ViewEvents events(int count, double massGev, double ctauCm, Detector detector, String name) {
    ScanConfig here =
        new ScanConfig(
            config.file(),
            config.title(),
            config.seed(),
            Math.max(config.events(), ScanPlan.BLOCKS),
            config.production(),
            config.luminousRegion(),
            config.llp(),
            List.of(massGev),
            List.of(ctauCm),
            config.decays(),
            // events do not depend on the detector, a plan needs one
            List.of(new DetectorChoice(name, "", Map.of())),
            List.of());
    ScanPlan plan = ScanPlan.of(here, Overrides.none());
    return ViewEvents.of(here, plan.events(massGev), massGev, ctauCm, count, detector);
  }

  private static double middle(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static ScanConfig config(Path record) throws IOException {
    String text = InputFile.text(record);
    try {
      JsonNode config = JsonMapper.shared().readTree(text).required("configuration");
      JsonNode production = config.required("production");
      JsonNode llp = config.required("llp");
      String region = production.required("luminous_region").asString();
      return new ScanConfig(
          record.toString(),
          config.required("title").asString(),
          config.required("seed").asLong(),
          config.required("events").asLong(),
          model(production, LuminousRegion.named(region)),
          region,
          llp.required("name").asString(),
          list(llp.required("mass_GeV"), JsonNode::asDouble),
          list(llp.required("ctau_cm"), JsonNode::asDouble),
          List.of(),
          List.of(),
          List.of());
    } catch (JacksonException | IllegalArgumentException e) {
      throw new InputException(
          record.toString(), 0, "", "is not the record of a finished scan: " + e.getMessage(), e);
    }
  }

  /** The record has what the scan file said, and numbers that came of it. */
  private static ProductionModel model(JsonNode production, LuminousRegion region) {
    if (production.required("process").asString().equals(FileProduction.PROCESS)) {
      throw new IllegalArgumentException("its LLPs come from an event file");
    }
    ProductionProcess process = ProductionProcesses.get(production.required("process").asString());
    Map<String, Object> given = new LinkedHashMap<>();
    for (Parameter parameter : process.parameters()) {
      JsonNode value = production.path(parameter.name());
      if (!value.isMissingNode()) {
        given.put(
            parameter.name(), value.isNumber() ? (Object) value.asDouble() : value.asString());
      }
    }
    String at = production.path("beams").asString(Beams.names().getFirst());
    return process.model(given, new Collision(Beams.named(at), region));
  }

  private static List<Double> list(JsonNode array, ToDoubleFunction<JsonNode> value) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(node -> value.applyAsDouble(node))
        .toList();
  }
}
