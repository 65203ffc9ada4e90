package io.addra.propagation.decay;

import io.addra.propagation.particle.Particle;
import io.addra.propagation.production.SettingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an LLP decays to, as scan files say it: one mode, or several with their branching fractions.
 * Immutable.
 *
 * @param modes the modes; their fractions add up to 1
 * @param charge charge of the LLP
 */
public record DecayModes(List<DecayMode> modes, int charge) {
  private static final double ROUNDING = 1e-6;
  private static final String MODE = "mode";
  private static final String MODES = "modes";
  private static final String FRACTION = "fraction";

  /** Copies the list and checks the sum of the fractions and the charges. */
  public DecayModes {
    modes = List.copyOf(modes);
    double sum = modes.stream().mapToDouble(DecayMode::fraction).sum();
    if (!(Math.abs(sum - 1) <= ROUNDING)) {
      throw new SettingException(
          MODES, "expected branching fractions that add up to 1, found " + sum);
    }
    for (int k = 0; k < modes.size(); k++) {
      DecayChannel channel = modes.get(k).channel();
      if (channel.charge() != charge) {
        throw new SettingException(
            modes.size() == 1 ? MODE : MODES + "/" + k + "/" + MODE,
            "expected decay products with a total charge of %d, found '%s' with %d"
                .formatted(charge, channel.name(), channel.charge()));
      }
    }
  }

  /** A neutral LLP that has one mode without settings. */
  public static DecayModes of(String mode) {
    return parse(Map.of(MODE, mode), 0);
  }

  /**
   * Modes from values that were read already: {@code {mode: mu+ mu-}} with the channel's own keys
   * beside it, or {@code {modes: [{mode: mu+ mu-, fraction: 0.6}, ...]}}.
   *
   * @param given texts, numbers, lists and maps by key
   * @param charge charge of the LLP
   * @throws SettingException if they are not what is expected; the key is a path, as {@code
   *     modes/1/fraction}
   */
  public static DecayModes parse(Map<String, Object> given, int charge) {
    if (!given.containsKey(MODES)) {
      return new DecayModes(List.of(mode(given, "", 1)), charge);
    }
    if (given.size() > 1) {
      throw new SettingException(MODES, "has no other key beside it, found " + given.keySet());
    }
    if (!(given.get(MODES) instanceof List<?> list) || list.isEmpty()) {
      throw new SettingException(MODES, "expected a list of modes, found " + given.get(MODES));
    }
    List<DecayMode> modes = new ArrayList<>();
    for (int k = 0; k < list.size(); k++) {
      String path = MODES + "/" + k;
      Map<String, Object> entry = entry(list.get(k), path);
      Object fraction = entry.remove(FRACTION);
      if (!(fraction instanceof Number number)
          || !(number.doubleValue() > 0 && number.doubleValue() <= 1)) {
        throw new SettingException(
            fraction == null ? path : join(path, FRACTION),
            "expected a fraction above 0 and at most 1, found "
                + (fraction == null ? "none" : fraction));
      }
      modes.add(mode(entry, path, number.doubleValue()));
    }
    return new DecayModes(modes, charge);
  }

  private static Map<String, Object> entry(@Nullable Object value, String path) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new SettingException(path, "expected a mode and a fraction, found " + value);
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    map.forEach((key, each) -> entry.put(String.valueOf(key), each));
    return entry;
  }

  private static DecayMode mode(Map<String, Object> given, String path, double fraction) {
    Map<String, Object> settings = new LinkedHashMap<>(given);
    Object text = settings.remove(MODE);
    if (!(text instanceof String name) || name.isBlank()) {
      throw new SettingException(
          text == null ? path : join(path, MODE),
          "expected the names of the decay products, found "
              + (text instanceof String || text == null ? "nothing" : text));
    }
    try {
      return new DecayMode(DecayChannels.get(name), fraction, settings);
    } catch (SettingException e) {
      throw new SettingException(join(path, e.key()), e.problem());
    } catch (IllegalArgumentException e) {
      throw new SettingException(join(path, MODE), String.valueOf(e.getMessage()));
    }
  }

  private static String join(String path, String key) {
    return path.isEmpty() || key.isEmpty() ? path + key : path + "/" + key;
  }

  /** The lowest mass at which every mode is open (GeV). */
  public double threshold() {
    return modes.stream().mapToDouble(mode -> mode.model().threshold()).max().orElse(0);
  }

  /**
   * How an LLP of a mass decays.
   *
   * @param mass mass of the LLP (GeV)
   * @throws IllegalArgumentException if a mode is closed at that mass
   */
  public DecayModel model(double mass) {
    Particle llp = new Particle("LLP", 0, mass, charge, 0);
    List<Branch> branches = new ArrayList<>();
    List<Integer> of = new ArrayList<>();
    for (int k = 0; k < modes.size(); k++) {
      DecayMode mode = modes.get(k);
      ChannelModel model = mode.model();
      if (!(mass > model.threshold())) {
        throw new IllegalArgumentException(
            "must be above the threshold of the decay to %s, %.6g GeV, found %s"
                .formatted(mode.channel().name(), model.threshold(), mass));
      }
      double sum = modes.stream().mapToDouble(DecayMode::fraction).sum();
      for (Branch branch : model.branches(llp)) {
        branches.add(new Branch(branch.tree(), mode.fraction() / sum * branch.fraction()));
        of.add(k);
      }
    }
    return new DecayModel(llp, branches, of);
  }
}
