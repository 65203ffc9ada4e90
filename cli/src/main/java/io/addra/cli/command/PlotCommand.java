package io.addra.cli.command;

import io.addra.cli.figure.Png;
import io.addra.cli.plot.PlotData;
import io.addra.cli.plot.PlotKind;
import io.addra.cli.plot.PlotStyle;
import io.addra.cli.plot.PlotStyleFile;
import io.addra.cli.plot.Plots;
import io.addra.propagation.stored.QuantityChoice;
import io.addra.propagation.stored.StoredRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws figures for print from finished runs. */
@Command(
    name = "plot",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Draw a figure from finished runs: curves against lifetime or mass, contours, colours, or the"
          + " ratio of two runs.",
      "SVG has the same bytes every time. Curves are evaluated from the spectra at close lifetimes;"
          + " a map.csv alone is drawn at its own."
    },
    footer = {
      "",
      "Examples:",
      "  addra plot out/scalar --mass 1 --out detectors.svg",
      "  addra plot out/scalar --kind contours --quantity decay:gazelle-l --filled --out l.png",
      "  addra plot out/a out/b --kind ratio --quantity decay:fiducial --mass 1 --out ratio.svg"
    })
final class PlotCommand implements Callable<Integer> {
  private static final double UNITS_PER_INCH = 96;
  private static final int MOST_CURVES = 8;
  private static final int MOST_PANELS = 9;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description = "Finished runs: directories, or files spectra.h5 or map.csv.")
  @SuppressWarnings("NullAway.Init")
  private List<Path> paths;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "File to write: .svg or .png.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private PlotKind kind = PlotKind.curves;

  @Option(
      names = "--quantity",
      split = ",",
      paramLabel = "NAME",
      description = {
        "Quantities: names, or patterns with * (no slash) and **; may be repeated.",
        "Default: the largest detectors and regions of your own."
      })
  private List<String> quantities = List.of();

  @Option(
      names = "--mass",
      split = ",",
      paramLabel = "GEV",
      description = "Masses of the scan that are drawn; default: all.")
  private List<Double> masses = List.of();

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private CtauOptions ctau;

  @Option(
      names = "--levels",
      split = ",",
      paramLabel = "VALUE",
      description = "Values of the contours; default: powers of ten.")
  private List<Double> levels = List.of();

  @Option(names = "--filled", description = "Colour the areas between contours.")
  private boolean filled;

  @Option(
      names = "--name",
      split = ",",
      paramLabel = "TEXT",
      description = "What the runs are called in the legend; default: their directories.")
  private List<String> names = List.of();

  @Option(names = "--title", paramLabel = "TEXT", description = "Title; '' for none.")
  private @Nullable String title;

  @Option(names = "--width", paramLabel = "MM", description = "Width in mm.")
  private double width;

  @Option(names = "--height", paramLabel = "MM", description = "Height in mm.")
  private double height;

  @Option(names = "--dpi", paramLabel = "N", description = "Pixels an inch of a PNG; default: 300.")
  private double dpi = 300;

  @Option(
      names = "--style",
      paramLabel = "FILE",
      description = "Fonts, lines, colours, axes, labels: YAML, see addra schema style.")
  private @Nullable Path styleFile;

  @Option(names = "--force", description = "Replace an existing file.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    String suffix = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
    if (!suffix.endsWith(".svg") && !suffix.endsWith(".png")) {
      throw bad("--out: expected a name that ends in .svg or .png, found " + out);
    }
    if (!(dpi >= 10 && dpi <= 2400)) {
      throw bad("--dpi: expected 10 to 2400, found " + dpi);
    }
    PlotStyle style = style();
    WholeFile.checkWithFolder(out, force);
    List<StoredRun> runs = paths.stream().map(StoredRun::read).toList();
    Plots.Drawing drawing;
    try {
      drawing = Plots.draw(kind, data(runs), style, levels, filled);
    } catch (IllegalArgumentException e) {
      throw bad(String.valueOf(e.getMessage()));
    }
    byte[] bytes =
        suffix.endsWith(".svg")
            ? drawing.svg().getBytes(StandardCharsets.UTF_8)
            : Png.of(drawing.svg(), dpi / UNITS_PER_INCH);
    WholeFile.write(out, bytes);
    if (!drawing.errors().isEmpty()) {
      spec.commandLine().getErr().println("Errors of the ratio: " + drawing.errors());
      spec.commandLine().getErr().flush();
    }
    return ExitCode.OK;
  }

  private PlotStyle style() {
    PlotStyle style = styleFile == null ? PlotStyle.standard() : PlotStyleFile.read(styleFile);
    for (double size : new double[] {width, height}) {
      if (size != 0 && !(size >= 30 && size <= 1000)) {
        throw bad("--width, --height: expected 30 to 1000 mm, found " + size);
      }
    }
    style = style.sized(width, height);
    return title == null ? style : style.titled(title);
  }

  private PlotData data(List<StoredRun> runs) {
    StoredRun first = runs.getFirst();
    List<Double> wanted = chosenMasses(runs);
    List<String> chosen = QuantityChoice.of(patterns(runs), common(runs));
    double[] lifetimes = kind == PlotKind.mass ? ctau.few(spec, runs) : ctau.fine(spec, runs);
    PlotData data = PlotData.of(runs, runNames(), wanted, chosen, lifetimes);
    if (!quantities.isEmpty()) {
      return data;
    }
    int most = kind == PlotKind.heat || kind == PlotKind.contours ? MOST_PANELS : MOST_CURVES;
    int curves = kind == PlotKind.ratio ? Math.max(1, most / wanted.size()) : most / runs.size();
    List<String> largest =
        chosen.stream()
            .sorted(Comparator.comparingDouble((String q) -> -data.peak(q)))
            .limit(curves)
            .toList();
    return data.only(first.quantities().stream().filter(largest::contains).toList());
  }

  private List<String> patterns(List<StoredRun> runs) {
    boolean whole = common(runs).stream().anyMatch(q -> q.matches("decay:[^/]*"));
    return quantities.isEmpty() && whole ? List.of("decay:*") : quantities;
  }

  private List<String> common(List<StoredRun> runs) {
    List<String> common =
        runs.getFirst().quantities().stream()
            .filter(q -> runs.stream().allMatch(run -> run.quantities().contains(q)))
            .toList();
    if (common.isEmpty()) {
      throw new IllegalArgumentException("the runs have no quantity in common");
    }
    return common;
  }

  private List<Double> chosenMasses(List<StoredRun> runs) {
    List<Double> known =
        runs.getFirst().masses().stream()
            .filter(m -> runs.stream().allMatch(run -> run.masses().contains(m)))
            .toList();
    for (double mass : masses) {
      if (!known.contains(mass)) {
        throw new IllegalArgumentException("--mass: no mass " + mass + " GeV; there are " + known);
      }
    }
    if (known.isEmpty()) {
      throw new IllegalArgumentException("the runs have no mass in common");
    }
    boolean all = kind != PlotKind.curves && kind != PlotKind.ratio;
    if (!masses.isEmpty() || all || known.size() <= MOST_CURVES) {
      return masses.isEmpty() ? known : masses.stream().distinct().sorted().toList();
    }
    List<Double> some = new ArrayList<>();
    for (int i = 0; i < MOST_CURVES; i++) {
      some.add(known.get((int) Math.round(i * (known.size() - 1.0) / (MOST_CURVES - 1))));
    }
    return some;
  }

  private List<String> runNames() {
    if (!names.isEmpty() && names.size() != paths.size()) {
      throw new IllegalArgumentException(
          "--name: expected a name for each of %d runs, found %d"
              .formatted(paths.size(), names.size()));
    }
    return names.isEmpty() ? paths.stream().map(PlotCommand::runName).toList() : names;
  }

  private static String runName(Path path) {
    String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    Path parent = path.toAbsolutePath().normalize().getParent();
    boolean file = name.equals("map.csv") || name.equals("spectra.h5");
    return file && parent != null ? String.valueOf(parent.getFileName()) : name;
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
