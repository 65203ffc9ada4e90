package io.addra.cli.command;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.detector.Parameter;
import io.addra.geometry.detector.ParentRegion;
import io.addra.geometry.detector.Region;
import io.addra.geometry.field.FieldMap;
import io.addra.geometry.field.MagneticField;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Volume;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists detectors, or the regions and volumes of one. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List the detectors that ship with the program, or the regions of one.",
    footer = {"", "Examples:", "  addra geometry list", "  addra geometry list belle2 --volumes"})
final class GeometryListCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      completionCandidates = Candidates.DetectorNames.class,
      arity = "0..1",
      paramLabel = "DETECTOR",
      description = "A detector's name, or the path of its .yaml file.")
  private @Nullable String name;

  @Option(names = "--volumes", description = "List every volume of the detector.")
  private boolean volumes;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private DetectorOptions detectors;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (name == null) {
      List<Detector> all = Detectors.all().parallelStream().map(Detectors::load).toList();
      out.print(json ? JsonText.of(Map.of("detectors", objects(all))) + "\n" : table(all));
    } else {
      Detector detector = detectors.load(name);
      if (json) {
        out.println(JsonText.of(object(detector)));
      } else {
        out.print(describe(detector));
        out.print(volumes ? "\n" + volumeTable(detector) : "");
      }
    }
    out.flush();
    return ExitCode.OK;
  }

  private static String table(List<Detector> detectors) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("name", "volumes", "regions", "title"));
    for (Detector d : detectors) {
      rows.add(
          List.of(
              d.name(),
              Integer.toString(d.volumeCount()),
              Integer.toString(d.regions().size()),
              d.title()));
    }
    return TextTable.of(rows);
  }

  private static String describe(Detector detector) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("quantity in map.csv", "what decays there"));
    rows.add(List.of("decay:" + detector.name(), "anywhere inside"));
    for (Region region : detector.regions()) {
      rows.add(List.of(quantity(detector, region.name()), region.title()));
    }
    for (ParentRegion parent : detector.parents()) {
      rows.add(
          List.of(
              quantity(detector, parent.name()),
              parent.title() + " = " + String.join(" + ", parent.of())));
    }
    rows.add(List.of(quantity(detector, Region.OUTSIDE), "in none of its volumes"));
    return detector.title()
        + "\n"
        + detector.description().strip()
        + "\n\n"
        + TextTable.of(rows)
        + parameters(detector)
        + field(detector.field())
        + "\nSHA-256 of its files "
        + detector.hash()
        + "\n";
  }

  private static String parameters(Detector detector) {
    if (detector.parameters().isEmpty()) {
      return "";
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("parameter (--set)", "value", "allowed", "what it is"));
    for (Parameter p : detector.parameters()) {
      rows.add(List.of(p.name(), Double.toString(p.value()), p.allowedText(), p.title()));
    }
    return "\n" + TextTable.of(rows);
  }

  private static String field(MagneticField field) {
    if (field instanceof FieldMap map) {
      double[] r = map.rCm();
      double[] z = map.zCm();
      return String.format(
          Locale.ROOT,
          "%nmagnetic field: map of %d x %d nodes, r %s to %s cm, z %s to %s cm, bilinear in between%n",
          r.length,
          z.length,
          r[0],
          r[r.length - 1],
          z[0],
          z[z.length - 1]);
    }
    Vector3 b = field.at(0, 0, 0);
    return b.norm() == 0
        ? ""
        : String.format(
            Locale.ROOT, "%nmagnetic field: (%s, %s, %s) T everywhere%n", b.x(), b.y(), b.z());
  }

  private static String volumeTable(Detector detector) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("volume", "material", "region", "confidence", "source"));
    detector.visit((volume, _) ->
        rows.add(
            List.of(
                volume.path(),
                volume.material().name(),
                volume.region(),
                confidence(volume),
                volume.provenance().source())));
    return TextTable.of(rows);
  }

  private static String confidence(Volume volume) {
    return volume.provenance().confidence().word();
  }

  private static String quantity(Detector detector, String region) {
    return "decay:" + detector.name() + "/" + region;
  }

  private static List<Map<String, Object>> objects(List<Detector> detectors) {
    return detectors.stream().map(GeometryListCommand::object).toList();
  }

  private static Map<String, Object> object(Detector detector) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", detector.name());
    object.put("title", detector.title());
    object.put("description", detector.description().strip());
    object.put("volumes", detector.volumeCount());
    object.put("regions", detector.regions().stream().map(Region::name).toList());
    object.put("parents", detector.parents().stream().map(ParentRegion::name).toList());
    Map<String, Double> parameters = new LinkedHashMap<>();
    detector.parameters().forEach(p -> parameters.put(p.name(), p.value()));
    object.put("parameters", parameters);
    object.put("sha256", detector.hash());
    return object;
  }
}
