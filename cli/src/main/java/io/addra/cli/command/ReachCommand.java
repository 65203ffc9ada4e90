package io.addra.cli.command;

import io.addra.propagation.reach.ReachContour;
import io.addra.propagation.result.OutputDirectory;
import io.addra.propagation.result.SpectraFile;
import io.addra.propagation.spectrum.ScanSpectra;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/** Turns a finished scan into contours of expected events. */
@Command(
    name = "reach",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Contours of expected events from a finished scan: in the plane of mass and coupling with"
          + " --coupling-model, in that of mass and rate with --ctau.",
      "Events = luminosity x cross-section (or number of B mesons or taus x branching fraction) x"
          + " acceptance x efficiencies x branching fraction of the decay. Writes contours.csv,"
          + " yields.csv, rates.csv, figures and run.json into a new directory."
    },
    footer = {
      "",
      "Examples:",
      "  addra reach out/alp --coupling-model alp-photon --quantity decay:belle2 --out out/reach",
      "  addra reach out/scalar --coupling-model dark-scalar --parametrisation all \\",
      "      --quantity decay:fiducial,decay:gazelle-l --luminosity 50/ab --decay 'mu+ mu-' \\",
      "      --efficiency reconstruction=0.3 --events 3 --out out/reach",
      "  addra reach out/scalar --ctau 1,100 --quantity decay:fiducial --out out/reach"
    })
final class ReachCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "Directory of a finished scan, or its spectra.h5.")
  @SuppressWarnings("NullAway.Init")
  private Path run;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ReachModelOptions model;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ReachSearchOptions search;

  @Option(
      names = "--ctau",
      split = ",",
      paramLabel = "CM",
      description = "Also the rate that gives so many events at these lifetimes (c tau in cm).")
  private double @Nullable [] ctau;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory to make.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(names = "--force", description = "Replace an existing result in DIR.")
  private boolean force;

  @Option(names = "--quiet", description = "No summary.")
  private boolean quiet;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (!model.given() && ctau == null) {
      throw new ParameterException(
          spec.commandLine(), "give --coupling-model NAME (see addra models), --ctau, or both");
    }
    search.check();
    List<ScanSpectra> spectra = spectra();
    try (OutputDirectory directory = OutputDirectory.open(out, force)) {
      ReachStudy study = new ReachStudy(spectra, search);
      List<ReachContour> contours = model.given() ? study.contours(model) : List.of();
      ReachRates rates = ReachRates.of(study, ctau);
      new ReachFiles(study, contours, rates).write(directory);
      directory.commit();
      if (!quiet) {
        PrintWriter writer = spec.commandLine().getOut();
        ReachSummary summary = new ReachSummary(contours, rates, study.decayLeftOpen(), out);
        writer.println(json ? summary.json() : summary.text());
        writer.flush();
      }
    }
    return ExitCode.OK;
  }

  /** The run's spectra of regions and, where it has signatures, those. */
  private List<ScanSpectra> spectra() throws IOException {
    if (!Files.isDirectory(run)) {
      return List.of(SpectraFile.read(run));
    }
    ScanSpectra regions = SpectraFile.read(run.resolve("spectra.h5"));
    Path signatures = run.resolve("signatures.h5");
    return Files.exists(signatures)
        ? List.of(regions, SpectraFile.read(signatures))
        : List.of(regions);
  }
}
