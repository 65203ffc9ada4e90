package io.addra.cli.command;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.materials.Material;
import io.addra.materials.Materials;
import io.addra.materials.UnknownMaterialException;
import io.addra.propagation.shield.ShieldStudy;
import io.addra.propagation.shield.Slab;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what comes through a slab between the interaction point and a far detector. */
@Command(
    name = "shielding",
    mixinStandardHelpOptions = true,
    description = {
      "Print what comes from the interaction point through all matter and a slab to a far detector.",
      "lambda_I: mean interaction lengths. K_L: share that does not interact (decays not counted)."
          + " Loss: mean energy that a minimum-ionising particle loses. The slab stands across the"
          + " mean direction to the detector; the detector's own shield (--set shield_cm=30) counts."
    },
    footer = {"", "Example:", "  addra shielding gazelle-l --material lead --thickness-cm 0,20,50"})
final class ShieldingCommand implements Callable<Integer> {
  private static final int RAYS = 400;
  private static final String CONTAINS =
      "straight lines, even in solid angle; no secondaries, no decay of K_L on the way";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      completionCandidates = Candidates.DetectorNames.class,
      paramLabel = "DETECTOR",
      description = "Name, or path of a .yaml file.")
  @SuppressWarnings("NullAway.Init")
  private String name;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private DetectorOptions detectors;

  @Option(
      names = "--between",
      completionCandidates = Candidates.DetectorNames.class,
      split = ",",
      paramLabel = "NAME",
      description = "Worlds whose matter counts, as belle2,hall-shields (default: belle2).")
  private List<String> between = new ArrayList<>(List.of("belle2"));

  @Option(
      names = "--material",
      completionCandidates = Candidates.MaterialNames.class,
      defaultValue = "iron",
      description = "Material of the slab (default: iron).")
  private String material = "iron";

  @Option(
      names = "--thickness-cm",
      split = ",",
      paramLabel = "CM",
      description = "Thicknesses (cm; default: 0,10,30,100).")
  private List<Double> thicknesses = new ArrayList<>(List.of(0.0, 10.0, 30.0, 100.0));

  @Option(
      names = "--distance-cm",
      split = ",",
      paramLabel = "CM",
      description = "Distances of its near face from the interaction point (cm; default: 500).")
  private List<Double> distances = new ArrayList<>(List.of(500.0));

  @Option(
      names = "--size-cm",
      paramLabel = "CM",
      description = "Side of the slab, a square (cm; default: without an end).")
  private double size = Double.POSITIVE_INFINITY;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    List<Slab> slabs = slabs();
    Detector far = detectors.load(name);
    ShieldStudy study = study(far);
    List<Map<String, Double>> rows = new ArrayList<>();
    for (Slab slab : slabs) {
      ShieldStudy.Passage passage = study.with(slab);
      Map<String, Double> row = new LinkedHashMap<>();
      row.put("thickness_cm", slab.thicknessCm());
      row.put("distance_cm", slab.distanceCm());
      row.put("lambda_I", passage.lambda());
      row.put("K_L", passage.kaons());
      row.put("loss_GeV", passage.lossGev());
      rows.add(row);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("detector", far.name());
      object.put("between", between);
      object.put("material", material);
      object.put("slabs", rows);
      object.put("contains", CONTAINS);
      out.println(JsonText.of(object));
    } else {
      out.print(table(rows));
      out.println();
      out.println(CONTAINS);
    }
    out.flush();
    return ExitCode.OK;
  }

  private ShieldStudy study(Detector far) {
    try {
      return ShieldStudy.of(far, between.stream().map(Detectors::load).toList(), RAYS);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Material material() {
    try {
      return Materials.standard().get(material);
    } catch (UnknownMaterialException e) {
      throw new ParameterException(spec.commandLine(), "--material: " + e.getMessage(), e);
    }
  }

  private List<Slab> slabs() {
    Material of = material();
    List<Slab> slabs = new ArrayList<>();
    for (double distance : distances) {
      for (double thickness : thicknesses) {
        try {
          slabs.add(new Slab(of, thickness, distance, size / 2));
        } catch (IllegalArgumentException e) {
          throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
      }
    }
    return slabs;
  }

  private static String table(List<Map<String, Double>> rows) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(List.of("thickness cm", "distance cm", "lambda_I", "K_L", "loss GeV"));
    for (Map<String, Double> row : rows) {
      cells.add(
          row.values().stream().map(value -> String.format(Locale.ROOT, "%.4g", value)).toList());
    }
    return TextTable.of(cells);
  }
}
