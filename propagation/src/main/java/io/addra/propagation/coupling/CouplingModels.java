package io.addra.propagation.coupling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** The models that are known, by name. */
public final class CouplingModels {

  /** How a model is made from a parametrisation and numbers that differ from the usual. */
  private record Entry(
      List<String> parametrisations,
      Settings settings,
      BiFunction<String, Settings, CouplingModel> maker) {}

  private static final Map<String, Entry> ENTRIES = entries();

  private CouplingModels() {}

  private static Map<String, Entry> entries() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    entries.put(AlpPhoton.NAME, plain(AlpPhoton.NAME, new AlpPhoton()));
    entries.put(AlpW.NAME, plain(AlpW.NAME, new AlpW()));
    entries.put(
        DarkPhoton.NAME,
        new Entry(
            DarkPhoton.PARAMETRISATIONS,
            Settings.of(DarkPhoton.NAME),
            (parametrisation, _) -> new DarkPhoton(parametrisation)));
    entries.put(
        DarkScalar.NAME,
        new Entry(
            ScalarWidths.PARAMETRISATIONS,
            Settings.of(DarkScalar.NAME),
            (parametrisation, _) -> new DarkScalar(parametrisation)));
    entries.put(
        HeavyNeutralLepton.NAME,
        new Entry(
            HeavyNeutralLepton.PARAMETRISATIONS,
            Settings.of(HeavyNeutralLepton.NAME),
            (parametrisation, _) -> new HeavyNeutralLepton(parametrisation)));
    var inelastic = new InelasticDarkMatter(InelasticDarkMatter.defaults());
    entries.put(
        InelasticDarkMatter.NAME,
        new Entry(
            List.of(inelastic.parametrisation()),
            InelasticDarkMatter.defaults(),
            (_, settings) -> new InelasticDarkMatter(settings)));
    entries.put(
        DarkHiggs.NAME,
        new Entry(ScalarWidths.PARAMETRISATIONS, DarkHiggs.defaults(), DarkHiggs::new));
    entries.put(ZPrime.NAME, plain(ZPrime.NAME, new ZPrime()));
    return entries;
  }

  private static Entry plain(String name, CouplingModel model) {
    return new Entry(List.of(model.parametrisation()), Settings.of(name), (_, _) -> model);
  }

  /** The names of all models. */
  public static List<String> names() {
    return List.copyOf(ENTRIES.keySet());
  }

  /**
   * The parametrisations of a model, the usual one first.
   *
   * @throws IllegalArgumentException if there is no such model
   */
  public static List<String> parametrisations(String name) {
    return entry(name).parametrisations();
  }

  /**
   * A model with its usual parametrisation and numbers.
   *
   * @throws IllegalArgumentException if there is no such model
   */
  public static CouplingModel of(String name) {
    return of(name, parametrisations(name).getFirst(), Map.of());
  }

  /**
   * A model.
   *
   * @param name one of {@link #names()}
   * @param parametrisation one of {@link #parametrisations(String)}
   * @param settings values of {@link CouplingModel#parameters()} that differ from the usual
   * @throws IllegalArgumentException if a name is not known or a value makes no sense
   */
  public static CouplingModel of(
      String name, String parametrisation, Map<String, Double> settings) {
    Entry entry = entry(name);
    if (!entry.parametrisations().contains(parametrisation)) {
      throw new IllegalArgumentException(
          "%s has no parametrisation '%s', known: %s"
              .formatted(name, parametrisation, String.join(", ", entry.parametrisations())));
    }
    return entry.maker().apply(parametrisation, entry.settings().with(settings));
  }

  /** All models with all parametrisations. */
  public static List<CouplingModel> all() {
    List<CouplingModel> models = new ArrayList<>();
    ENTRIES.forEach((name, entry) ->
        entry
            .parametrisations()
            .forEach(parametrisation -> models.add(of(name, parametrisation, Map.of()))));
    return List.copyOf(models);
  }

  private static Entry entry(String name) {
    if (!ENTRIES.containsKey(name)) {
      throw new IllegalArgumentException(
          "unknown coupling model '%s', known: %s"
              .formatted(name, String.join(", ", ENTRIES.keySet())));
    }
    return Objects.requireNonNull(ENTRIES.get(name));
  }
}
