package io.addra.propagation.scan;

import io.addra.propagation.beam.Beams;
import io.addra.propagation.decay.DecayMode;
import io.addra.propagation.production.ChargedPair;
import io.addra.propagation.production.FileProduction;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The resolved configuration of a scan as JSON: every value that was used, and nothing about the
 * machine.
 */
public final class ConfigJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ConfigJson() {}

  /** The configuration as text. */
  public static String text(ScanPlan plan) {
    return MAPPER.writeValueAsString(tree(plan));
  }

  /** The configuration as a tree. */
  public static ObjectNode tree(ScanPlan plan) {
    ScanConfig config = plan.config();
    ObjectNode root = MAPPER.createObjectNode();
    root.put("title", config.title());
    root.put("seed", config.seed());
    root.put("events", config.events());
    root.put("blocks", plan.blocks().size());
    root.set("production", production(config));
    ObjectNode llp = root.putObject("llp");
    llp.put("name", config.llp());
    numbers(llp.putArray("mass_GeV"), config.masses());
    numbers(llp.putArray("ctau_cm"), config.lifetimes());
    decay(config.decays(), llp);
    config
        .signatures()
        .partner()
        .ifPresent(partner -> {
          ObjectNode node = llp.putObject("partner").put("particle", partner.particle());
          node.put("mass_GeV", partner.mass());
          numbers(node.putArray("ctau_cm"), partner.lifetimes());
          decay(partner.decays(), node);
        });
    ArrayNode detectors = root.putArray("detectors");
    List<String> names = List.copyOf(plan.geometry().hashes().keySet());
    for (int d = 0; d < names.size(); d++) {
      ObjectNode detector = detectors.addObject().put("name", names.get(d));
      Map<String, Double> set =
          d < config.detectors().size() ? config.detectors().get(d).parameters() : Map.of();
      if (!set.isEmpty()) {
        set.forEach(detector.putObject("set")::put);
      }
      detector.put("sha256", plan.geometry().hashes().get(names.get(d)));
    }
    ObjectNode regions = root.putObject("regions");
    for (OverlayRegion region : config.regions()) {
      ObjectNode node = regions.putObject(region.name());
      numbers(node.putArray("r_cm"), region.r());
      numbers(node.putArray("z_cm"), region.z());
      numbers(node.putArray("theta_deg"), region.theta());
    }
    signatures(config.signatures(), root);
    ObjectNode bins = root.putObject("proper_length_bins");
    bins.put("from_cm", plan.bins().lower(1));
    bins.put("to_cm", plan.bins().lower(plan.bins().count() - 1));
    bins.put("count", plan.bins().count());
    return root;
  }

  private static void signatures(SignatureRequest request, ObjectNode root) {
    if (request.isEmpty()) {
      return;
    }
    root.put("signature_events", request.events());
    ArrayNode list = root.putArray("signatures");
    for (SignatureEntry signature : request.entries()) {
      ObjectNode node = list.addObject().put("signature", signature.label().name());
      node.put("title", signature.label().title());
      node.put("per", signature.per());
      node.put("contains", signature.contains());
      node.put("source", signature.label().source());
      node.put("confidence", signature.label().confidence());
      node.put("definition", signature.label().file());
    }
  }

  private static ObjectNode production(ScanConfig config) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("process", config.production().process());
    Beams beams = config.production().beams();
    config.production().settings().forEach(node::putPOJO);
    if (config.production().llpCharge() != 0) {
      node.put("flights", ChargedPair.FLIGHTS);
    }
    if (config.production() instanceof FileProduction && !config.signatures().isEmpty()) {
      node.put("decays", FileProduction.DECAYS);
    }
    node.put("beams", beams.name());
    node.put("luminous_region", config.luminousRegion());
    node.put("electron_energy_GeV", beams.electron().e());
    node.put("positron_energy_GeV", beams.positron().e());
    config.production().constants().forEach(node::putPOJO);
    return node;
  }

  private static void decay(List<DecayMode> decays, ObjectNode llp) {
    if (decays.size() == 1) {
      mode(decays.getFirst(), llp.putObject("decay"));
    } else if (!decays.isEmpty()) {
      ArrayNode modes = llp.putObject("decay").putArray("modes");
      for (DecayMode each : decays) {
        mode(each, modes.addObject()).put("fraction", each.fraction());
      }
    }
  }

  private static ObjectNode mode(DecayMode mode, ObjectNode node) {
    node.put("mode", mode.channel().name());
    mode.settings().forEach(node::putPOJO);
    return node;
  }

  private static void numbers(ArrayNode array, List<Double> values) {
    values.forEach(array::add);
  }
}
