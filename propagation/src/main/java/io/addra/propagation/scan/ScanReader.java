package io.addra.propagation.scan;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.YamlDocument;
import io.addra.materials.names.NearNames;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.decay.DecayMode;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.joint.JointSignature;
import io.addra.propagation.joint.JointSignatures;
import io.addra.propagation.production.Collision;
import io.addra.propagation.production.EventModel;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.production.Production;
import io.addra.propagation.production.ProductionModel;
import io.addra.propagation.production.ProductionProcesses;
import io.addra.propagation.production.SettingException;
import io.addra.propagation.signature.FactorKind;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.Signatures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns a document that fits the schema into a configuration, and checks what a schema cannot:
 * physics and repetitions.
 */
final class ScanReader {

  private static final long SIGNATURE_EVENTS = 100_000;
  private static final MathContext GRID_DIGITS = new MathContext(12);
  private static final String OTHER_MASS = "other_mass_GeV";

  /** Particles beside an LLP that may be long-lived themselves. */
  private static final Set<String> PARTNERS = Set.of("chi2", "h'", "A'");

  private final YamlDocument document;
  private final Set<String> detectorNames = new HashSet<>();

  private ScanReader(YamlDocument document) {
    this.document = document;
  }

  static ScanConfig read(YamlDocument document) {
    return new ScanReader(document).read();
  }

  private ScanConfig read() {
    JsonNode root = document.root();
    String region = root.path("beams").path("luminous_region").asString("operation");
    Production production = production(region);
    List<DecayMode> decays = decays(production);
    DetectorList list = DetectorList.read(document);
    detectorNames.addAll(list.names());
    List<Double> masses =
        production instanceof ProductionModel model ? masses(model, decays) : noMasses();
    return new ScanConfig(
        document.name(),
        root.path("title").asString(""),
        root.path("seed").asLong(1),
        events(production),
        production,
        region,
        root.path("llp").path("name").asString("S"),
        masses,
        lifetimes(),
        decays,
        list.choices(),
        regions(),
        signatures(production, masses));
  }

  private SignatureRequest signatures(Production production, List<Double> masses) {
    Optional<PartnerLlp> partner = partner(production, masses);
    JsonNode list = document.root().path("signatures");
    if (list.isMissingNode()) {
      for (String key : List.of("signature_events", "leave_out")) {
        if (document.root().has(key)) {
          throw error("/" + key, "is given, but no signatures");
        }
      }
      if (partner.isPresent()) {
        throw error("/llp/partner", "is for signatures per event, and there are no signatures");
      }
      return SignatureRequest.NONE;
    }
    Path folder = Path.of(document.name()).toAbsolutePath().getParent();
    List<Signature> signatures = new ArrayList<>();
    List<JointSignature> joint = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Map<String, Signature> judged = new HashMap<>();
    Set<FactorKind> leftOut = leftOut();
    for (int i = 0; i < list.size(); i++) {
      String pointer = "/signatures/" + i;
      String text = list.get(i).asString();
      Optional<JointSignature> ofEvent =
          JointSignatures.find(text, folder == null ? Path.of("") : folder);
      List<Signature> parts;
      String name;
      if (ofEvent.isPresent()) {
        checkLlps(production, masses, partner.isPresent(), pointer);
        JointSignature each = ofEvent.get().withParts(part -> part.without(leftOut));
        joint.add(each);
        parts = each.parts();
        name = each.name();
      } else {
        Signature signature = signature(text, folder, pointer).without(leftOut);
        signatures.add(signature);
        parts = List.of(signature);
        name = signature.name();
      }
      if (!names.add(name)) {
        throw error(pointer, "is listed twice: " + name);
      }
      for (Signature part : parts) {
        Signature known = judged.putIfAbsent(part.name(), part);
        if (known != null && !known.equals(part)) {
          throw error(pointer, "asks for another signature of the same name, " + part.name());
        }
      }
    }
    if (partner.isPresent() && joint.isEmpty()) {
      throw error("/llp/partner", "is for signatures per event, and there is none in signatures");
    }
    long events = production instanceof FileProduction ? SignatureRequest.ALL : SIGNATURE_EVENTS;
    return new SignatureRequest(
        signatures, joint, partner, document.root().path("signature_events").asLong(events));
  }

  /** Factors that no signature is multiplied with. */
  private Set<FactorKind> leftOut() {
    Set<FactorKind> kinds = EnumSet.noneOf(FactorKind.class);
    document
        .root()
        .path("leave_out")
        .forEach(kind -> kinds.add(FactorKind.named(kind.asString()).orElseThrow()));
    return kinds;
  }

  /** A second LLP of another kind; its mass is that of what the process has beside the LLP. */
  private Optional<PartnerLlp> partner(Production production, List<Double> masses) {
    JsonNode node = document.root().at("/llp/partner");
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    String pointer = "/llp/partner/particle";
    String particle = node.path("particle").asString();
    if (!(production instanceof ProductionModel model)
        || !(production.settings().get(OTHER_MASS) instanceof Number other)) {
      throw error(
          pointer, "needs a process with " + OTHER_MASS + ", as dark-higgs-chi, that makes it");
    }
    for (double mass : masses) {
      EventModel event = model.event(mass);
      List<String> known =
          event.partners().stream()
              .map(event.names()::get)
              .filter(PARTNERS::contains)
              .distinct()
              .toList();
      if (!known.contains(particle)) {
        throw error(
            pointer,
            "is not beside the LLP at the end of %s at %s GeV, expected %s, found %s"
                .formatted(
                    model.reaction("LLP"),
                    mass,
                    known.isEmpty() ? "no partner" : String.join(" or ", known),
                    particle));
      }
    }
    List<DecayMode> decays = decays("/llp/partner/decay", 0);
    for (DecayMode decay : decays) {
      double threshold = decay.model().threshold();
      if (other.doubleValue() <= threshold) {
        throw error(
            "/llp/partner/decay",
            "needs a mass above %s GeV for %s, %s has %s GeV"
                .formatted(rounded(threshold), decay.channel().name(), particle, other));
      }
    }
    List<Double> lifetimes = new ArrayList<>();
    for (int i = 0; i < node.path("ctau_cm").size(); i++) {
      addOnce(lifetimes, node.path("ctau_cm").get(i).asDouble(), "/llp/partner/ctau_cm/" + i);
    }
    return Optional.of(new PartnerLlp(particle, other.doubleValue(), lifetimes, decays));
  }

  /** A signature of events needs two LLPs an event at every mass. */
  private void checkLlps(
      Production production, List<Double> masses, boolean partner, String pointer) {
    if (!(production instanceof ProductionModel model)) {
      throw error(pointer, "is per event, and is not evaluated for an event file");
    }
    for (double mass : masses) {
      int llps = model.event(mass).llps().size();
      if (llps + (partner ? 1 : 0) < 2) {
        throw error(
            pointer,
            "is per event and needs two LLPs of one event, %s at %s GeV makes %d and there is no"
                    .formatted(model.reaction("LLP"), mass, llps)
                + " llp.partner");
      }
    }
  }

  private Signature signature(String text, @Nullable Path folder, String pointer) {
    boolean known = Signatures.names().contains(text);
    List<String> names =
        Stream.concat(Signatures.names().stream(), JointSignatures.names().stream()).toList();
    if (!known && !text.endsWith(".yaml") && !text.endsWith(".yml")) {
      throw error(
          pointer,
          "is no signature, known: "
              + String.join(", ", names)
              + ", or the path of a .yaml file"
              + NearNames.hint(text, names));
    }
    return Signatures.load(text, folder == null ? Path.of("") : folder);
  }

  private Production production(String region) {
    JsonNode node = document.root().path("production");
    if (node.path("process").asString().equals(FileProduction.PROCESS)) {
      return FileProductionReader.read(document);
    }
    String beams = document.root().path("beams").path("at").asString(Beams.names().getFirst());
    Collision collision = new Collision(Beams.named(beams), LuminousRegion.named(region));
    Map<String, Object> given = new LinkedHashMap<>();
    node.forEachEntry((key, value) -> {
      if (!key.equals("process")) {
        given.put(key, value.isNumber() ? (Object) value.asDouble() : value.asString());
      }
    });
    try {
      return ProductionProcesses.get(node.path("process").asString()).model(given, collision);
    } catch (SettingException e) {
      throw error(e.key().isEmpty() ? "/production" : "/production/" + e.key(), e.problem());
    }
  }

  private long events(Production production) {
    boolean given = document.root().has("events");
    boolean file = production instanceof FileProduction;
    if (given == file) {
      throw error(
          given ? "/events" : "",
          file
              ? "must not be given: each event of the file is taken once"
              : "the key 'events' is missing");
    }
    return document.root().path("events").asLong(0);
  }

  private List<Double> noMasses() {
    if (document.root().path("llp").has("mass_GeV")) {
      throw error("/llp/mass_GeV", "must not be given: the file says the mass of its LLPs");
    }
    return List.of();
  }

  private List<DecayMode> decays(Production production) {
    return decays("/llp/decay", production.llpCharge());
  }

  private List<DecayMode> decays(String pointer, int charge) {
    JsonNode node = document.root().at(pointer);
    if (node.isMissingNode()) {
      return List.of();
    }
    Map<String, Object> given = new LinkedHashMap<>();
    node.forEachEntry((key, value) -> given.put(key, plain(value)));
    try {
      return DecayModes.parse(given, charge).modes();
    } catch (SettingException e) {
      throw error(pointer + (e.key().isEmpty() ? "" : "/" + e.key()), e.problem());
    }
  }

  /** A value as text, number, list or map. */
  private static Object plain(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.forEachEntry((key, value) -> map.put(key, plain(value)));
      return map;
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(each -> list.add(plain(each)));
      return list;
    }
    return node.isNumber() ? (Object) node.asDouble() : node.asString();
  }

  private List<Double> masses(ProductionModel production, List<DecayMode> decays) {
    List<Double> masses = new ArrayList<>();
    JsonNode list = document.root().at("/llp/mass_GeV");
    if (list.isMissingNode()) {
      throw error("/llp", "the key 'mass_GeV' is missing");
    }
    for (int i = 0; i < list.size(); i++) {
      String pointer = "/llp/mass_GeV/" + i;
      double mass = list.get(i).asDouble();
      if (mass >= production.maxMass()) {
        throw error(
            pointer,
            "must be below the kinematic limit of "
                + production.reaction("LLP")
                + ", "
                + rounded(production.maxMass())
                + " GeV, found "
                + mass);
      }
      if (mass <= production.minMass()) {
        throw error(
            pointer,
            "must be above the least mass of "
                + production.reaction("LLP")
                + ", "
                + rounded(production.minMass())
                + " GeV, found "
                + mass);
      }
      for (DecayMode decay : decays) {
        double threshold = decay.model().threshold();
        if (mass <= threshold) {
          throw error(
              pointer,
              "must be above the threshold of the decay to "
                  + decay.channel().name()
                  + ", "
                  + rounded(threshold)
                  + " GeV, found "
                  + mass);
        }
      }
      addOnce(masses, mass, pointer);
    }
    return masses;
  }

  private List<Double> lifetimes() {
    JsonNode node = document.root().at("/llp/ctau_cm");
    List<Double> lifetimes = new ArrayList<>();
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        addOnce(lifetimes, node.get(i).asDouble(), "/llp/ctau_cm/" + i);
      }
      return lifetimes;
    }
    double from = node.path("from").asDouble();
    double to = node.path("to").asDouble();
    int points = node.path("points").asInt();
    if (!(from < to)) {
      throw error("/llp/ctau_cm/to", "must be above from = " + from + ", found " + to);
    }
    double step = StrictMath.log10(to / from) / (points - 1);
    for (int i = 0; i < points; i++) {
      double value = i == points - 1 ? to : from * StrictMath.pow(10, i * step);
      lifetimes.add(i == 0 || i == points - 1 ? value : tidy(value));
    }
    return lifetimes;
  }

  private List<OverlayRegion> regions() {
    List<OverlayRegion> regions = new ArrayList<>();
    document
        .root()
        .path("regions")
        .forEachEntry((name, _) -> {
          String pointer = "/regions/" + YamlDocument.escape(name);
          if (detectorNames.contains(name)) {
            throw error(pointer, "a region cannot have the name of a detector");
          }
          regions.add(
              new OverlayRegion(
                  name,
                  range(pointer + "/r_cm", List.of()),
                  range(pointer + "/z_cm", List.of()),
                  range(pointer + "/theta_deg", List.of(0.0, 180.0))));
        });
    return regions;
  }

  private List<Double> range(String pointer, List<Double> absent) {
    JsonNode node = document.root().at(pointer);
    if (node.isMissingNode()) {
      return absent;
    }
    double from = node.get(0).asDouble();
    double to = node.get(1).asDouble();
    if (!(from < to)) {
      throw error(pointer, "expected [from, to] with from < to, found [" + from + ", " + to + "]");
    }
    return List.of(from, to);
  }

  private <T> void addOnce(List<T> values, T value, String pointer) {
    if (values.contains(value)) {
      throw error(pointer, "is listed twice: " + value);
    }
    values.add(value);
  }

  private InputException error(String pointer, String message) {
    return document.error(pointer, message);
  }

  private static double tidy(double value) {
    return new BigDecimal(value).round(GRID_DIGITS).doubleValue();
  }

  private static String rounded(double value) {
    return new BigDecimal(value).round(new MathContext(6)).toString();
  }
}
