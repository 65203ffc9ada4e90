package io.addra.propagation.result;

import io.addra.kernels.device.DeviceInfo;
import io.addra.materials.Materials;
import io.addra.propagation.scan.ConfigJson;
import io.addra.propagation.scan.PlanIdentity;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.scan.SignatureRequest;
import io.addra.propagation.signature.SignatureFactors;
import io.addra.propagation.spectrum.Estimate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code run.json}: how a run was made and what its numbers contain. */
public final class RunRecord {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final String NOT_VARIED =
      "not included: dimensions, energy spread of the beams, initial-state radiation";
  private static final String VARIED =
      "not included in stat_error; what was varied stands in systematics, every shift in systematics.csv. Not varied: dimensions, initial-state radiation";

  private RunRecord() {}

  /**
   * Writes the record of a run.
   *
   * @param result the run
   * @param map its map, for the counts of upper limits and doubtful errors
   * @param origin program and choice of the device
   * @param systematics what is known of systematics; empty where nothing was varied
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(
      ScanResult result,
      AcceptanceMap map,
      RunOrigin origin,
      Optional<ObjectNode> systematics,
      Path file) {
    try {
      Files.writeString(file, text(result, map, origin, systematics));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record as JSON text. */
  public static String text(
      ScanResult result, AcceptanceMap map, RunOrigin origin, Optional<ObjectNode> systematics) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("program", "addra");
    root.put("version", origin.version());
    root.put("commit", origin.commit());
    root.put("java", Runtime.version().toString());
    device(result.device(), root.putObject("device")).put("reason", origin.deviceReason());
    root.put("seed", result.plan().config().seed());
    root.put("wall_s", result.wallSeconds());
    root.put("cpu_s", result.cpuSeconds());
    root.put(
        "reaction", result.plan().config().production().reaction(result.plan().config().llp()));
    root.set("configuration", ConfigJson.tree(result.plan()));
    ObjectNode hashes = root.putObject("hashes");
    ObjectNode geometry = hashes.putObject("geometry_sha256");
    result.plan().geometry().hashes().forEach(geometry::put);
    hashes.put("materials_sha256", Materials.standard().hash());
    hashes.put("plan_sha256", PlanIdentity.of(result.plan(), origin.version(), origin.commit()));
    ObjectNode contents = root.putObject("contents");
    contents(contents, result.plan().config().signatures());
    contents.put("systematic_error", systematics.isPresent() ? VARIED : NOT_VARIED);
    systematics.ifPresent(found -> root.set("systematics", found));
    flags(map, root.putObject("flags"));
    return MAPPER.writeValueAsString(root) + "\n";
  }

  private static ObjectNode device(DeviceInfo info, ObjectNode node) {
    node.put("name", info.name());
    node.put("backend", info.backend());
    node.put("compute_units", info.computeUnits());
    return node;
  }

  private static void contents(ObjectNode node, SignatureRequest asked) {
    node.put(
        "value",
        "Fraction of all produced LLPs whose decay vertex lies in the region, per produced LLP: geometry alone.");
    node.put(
        "includes",
        "production kinematics, luminous region, flight of the parent, flight of the LLP");
    node.put(
        "excludes",
        "branching fractions, trigger, reconstruction and selection efficiency, acceptance of the decay products");
    node.put(
        "signatures",
        "Rows signature:<name>: fraction of all produced LLPs whose decay has the signature, per LLP, or of all events, per event, where configuration.signatures says so; what each contains stands there.");
    named(node.putArray("trigger"), asked, factors -> !factors.triggers().isEmpty());
    named(node.putArray("efficiency_model"), asked, factors -> factors.efficiency().isPresent());
    node.put(
        "stat_error",
        "One standard deviation from 64 blocks of events; where nothing is seen (value and n_eff 0), or nothing is missing (value 1), the upper limit at 90 % confidence on what could be there.");
  }

  /** The names of the signatures, single or of events, whose numbers contain something. */
  private static void named(
      ArrayNode names, SignatureRequest asked, Predicate<SignatureFactors> contained) {
    asked.signatures().stream()
        .filter(signature -> contained.test(signature.factors()))
        .forEach(signature -> names.add(signature.name()));
    asked.joint().stream()
        .filter(joint -> joint.parts().stream().anyMatch(part -> contained.test(part.factors())))
        .forEach(joint -> names.add(joint.name()));
  }

  private static void flags(AcceptanceMap map, ObjectNode node) {
    node.put("rows", map.rows().size());
    node.put(
        "upper_limits", map.rows().stream().filter(row -> row.estimate().upperLimit()).count());
    node.put("few_blocks", map.rows().stream().filter(row -> row.estimate().fewBlocks()).count());
    node.put(
        "few_blocks_meaning",
        "rows whose value is carried by fewer than "
            + (int) Estimate.FEW_BLOCKS
            + " of the 64 blocks: their error should not be trusted");
  }
}
