package io.addra.propagation.scan;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.YamlDocument;
import io.addra.propagation.decay.DecayMode;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.production.EventModel;
import io.addra.propagation.production.Production;
import io.addra.propagation.production.ProductionModel;
import io.addra.propagation.production.SettingException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what a scan file says of its LLP and of a second one beside it: {@code /llp}. */
final class LlpReader {

  private static final MathContext GRID_DIGITS = new MathContext(12);
  private static final String OTHER_MASS = "other_mass_GeV";

  /** Particles beside an LLP that may be long-lived themselves. */
  private static final Set<String> PARTNERS = Set.of("chi2", "h'", "A'");

  private final YamlDocument document;

  LlpReader(YamlDocument document) {
    this.document = document;
  }

  String name() {
    return document.root().path("llp").path("name").asString("S");
  }

  /** The masses in GeV, each one possible in production and for all decays; none for a file. */
  List<Double> masses(Production production, List<DecayMode> decays) {
    return production instanceof ProductionModel model ? masses(model, decays) : noMasses();
  }

  private List<Double> noMasses() {
    if (document.root().path("llp").has("mass_GeV")) {
      throw error("/llp/mass_GeV", "must not be given: the file says the mass of its LLPs");
    }
    return List.of();
  }

  List<DecayMode> decays(Production production) {
    return decays("/llp/decay", production.llpCharge());
  }

  private List<DecayMode> decays(String pointer, int charge) {
    JsonNode node = document.root().at(pointer);
    if (node.isMissingNode()) {
      return List.of();
    }
    try {
      return DecayModes.parse(PlainValues.map(node), charge).modes();
    } catch (SettingException e) {
      throw error(pointer + (e.key().isEmpty() ? "" : "/" + e.key()), e.problem());
    }
  }

  private List<Double> masses(ProductionModel production, List<DecayMode> decays) {
    List<Double> masses = new ArrayList<>();
    JsonNode list = document.root().at("/llp/mass_GeV");
    if (list.isMissingNode()) {
      throw error("/llp", "the key 'mass_GeV' is missing");
    }
    String reaction = production.reaction("LLP");
    for (int i = 0; i < list.size(); i++) {
      String pointer = "/llp/mass_GeV/" + i;
      double mass = list.get(i).asDouble();
      if (mass >= production.maxMass()) {
        throw limit(
            pointer, "below the kinematic limit of " + reaction, production.maxMass(), mass);
      }
      if (mass <= production.minMass()) {
        throw limit(pointer, "above the least mass of " + reaction, production.minMass(), mass);
      }
      for (DecayMode decay : decays) {
        double threshold = decay.model().threshold();
        if (mass <= threshold) {
          String channel = decay.channel().name();
          throw limit(pointer, "above the threshold of the decay to " + channel, threshold, mass);
        }
      }
      addOnce(masses, mass, pointer);
    }
    return masses;
  }

  private InputException limit(String pointer, String what, double at, double mass) {
    return error(pointer, "must be %s, %s GeV, found %s".formatted(what, rounded(at), mass));
  }

  List<Double> lifetimes() {
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

  /** A second LLP of another kind; its mass is that of what the process has beside the LLP. */
  Optional<PartnerLlp> partner(Production production, List<Double> masses) {
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
