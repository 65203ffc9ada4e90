package io.addra.cli.fuzz;

import io.addra.cli.fuzz.FuzzTarget.Form;
import io.addra.cli.fuzz.FuzzTarget.Reader;
import io.addra.cli.plot.PlotStyleFile;
import io.addra.cli.slurm.JobFolder;
import io.addra.cli.slurm.JobJson;
import io.addra.cli.view.ViewScanAccess;
import io.addra.geometry.compile.SceneCompiler;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.document.InputException;
import io.addra.materials.MaterialFileException;
import io.addra.materials.Materials;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.efficiency.EfficiencyModels;
import io.addra.propagation.efficiency.ReferencePoints;
import io.addra.propagation.eventfile.EventFileOptions;
import io.addra.propagation.eventfile.frame.EventFrame;
import io.addra.propagation.hepdata.MapTables;
import io.addra.propagation.hepdata.ReachTables;
import io.addra.propagation.joint.JointSignatures;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.reach.CouplingLimits;
import io.addra.propagation.reach.RunProduction;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.result.SpectraFile;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanFile;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.shard.PartFileAccess;
import io.addra.propagation.shard.PartManifest;
import io.addra.propagation.signature.Signatures;
import io.addra.propagation.signature.TriggerMenus;
import io.addra.propagation.stored.StoredRun;
import io.addra.validation.reference.References;
import io.addra.validation.reference.UserReference;
import io.addra.validation.reference.table.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** All readers, each called as the commands call it. A new one is one line of {@code all}. */
final class FuzzTargets {
  private static final String PROPAGATION = "propagation/src/main/resources/io/addra/propagation";
  private static final String EVENTS =
      "propagation/src/test/resources/io/addra/propagation/eventfile";
  private static final String DETECTORS = "geometry/src/main/resources/io/addra/geometry/detectors";
  private static final String REFERENCES =
      "validation/src/main/resources/io/addra/validation/reference";
  private static final double[] LIFETIMES = {0.5, 50};

  private final FuzzCorpus corpus;
  private final List<FuzzTarget> targets = new ArrayList<>();

  private FuzzTargets(FuzzCorpus corpus) {
    this.corpus = corpus;
  }

  /**
   * All targets.
   *
   * @param repository folder of the checkout, whose examples and resources are the corpus
   * @param work folder for inputs and what the program makes
   */
  static List<FuzzTarget> all(Path repository, Path work) throws IOException {
    FuzzTargets targets = new FuzzTargets(new FuzzCorpus(repository, work));
    targets.trees();
    targets.tables();
    targets.events();
    targets.runs();
    return targets.targets;
  }

  private void trees() throws IOException {
    List<byte[]> scans =
        new ArrayList<>(
            corpus.files(
                "examples",
                "b-to-k-scalar.yaml",
                "dark-higgs.yaml",
                "event-file.yaml",
                "two-places.yaml",
                "charged-kink.yaml",
                "far-decay.yaml",
                "first-signatures.yaml"));
    List<byte[]> small =
        List.of(
            FuzzCorpus.resource("small.yaml"),
            FuzzCorpus.resource("from-file.yaml"),
            corpus.file("examples/two-places.yaml"));
    scans.addAll(small);
    add("scan", Form.TREE, scans, "fuzzed.yaml", ScanFile::read);
    add(
        "scan-plan",
        Form.TREE,
        small,
        "fuzzed.yaml",
        file -> ScanPlan.of(ScanFile.read(file), Overrides.none()));
    List<byte[]> detectors =
        new ArrayList<>(corpus.files("examples", "my-detector.yaml", "my-box.yaml"));
    detectors.add(FuzzCorpus.resource("shapes.yaml"));
    detectors.add(corpus.file(DETECTORS + "/gazelle-baby/gazelle-baby.yaml"));
    detectors.add(corpus.file(DETECTORS + "/godzilla/godzilla.yaml"));
    add("detector", Form.TREE, detectors, "fuzzed.yaml", FuzzTargets::detector);
    add(
        "detector-part",
        Form.TREE,
        List.of(FuzzCorpus.resource("part.yaml")),
        "part.yaml",
        file -> detector(file.resolveSibling("shapes.yaml")));
    add(
        "signature",
        Form.TREE,
        corpus.files(
            PROPAGATION + "/signatures",
            "displaced-tracks.yaml",
            "b-to-k-llp.yaml",
            "idm-dark-higgs.yaml",
            "far-decay-timed.yaml",
            "photons-one.yaml"),
        "fuzzed.yaml",
        file -> Signatures.load(file.toString(), Path.of("")));
    add(
        "event-signature",
        Form.TREE,
        corpus.files(
            PROPAGATION + "/signatures", "both-displaced.yaml", "one-displaced-one-unseen.yaml"),
        "fuzzed.yaml",
        file -> JointSignatures.find(file.toString(), Path.of("")));
    add(
        "trigger",
        Form.TREE,
        List.of(
            corpus.file(PROPAGATION + "/triggers/belle2-hardware.yaml"),
            corpus.file(PROPAGATION + "/triggers/belle2-software.yaml")),
        "fuzzed.yaml",
        file -> TriggerMenus.load(file.toString(), Path.of("")));
    add(
        "efficiency",
        Form.TREE,
        corpus.files(PROPAGATION + "/efficiencies", "belle2-ee-vertex.yaml"),
        "fuzzed.yaml",
        file -> EfficiencyModels.load(file.toString(), Path.of("")));
    add(
        "style",
        Form.TREE,
        corpus.files("examples", "style.yaml"),
        "fuzzed.yaml",
        PlotStyleFile::read);
    add(
        "reference",
        Form.TREE,
        corpus.files(
            REFERENCES, "belle2-b-to-k-ee.yaml", "alp-coupling-limit.yaml", "lifetime-hnl.yaml"),
        "fuzzed.yaml",
        file -> References.parse(file.toString(), Files.readAllBytes(file)));
    add(
        "hepdata-table",
        Form.TREE,
        corpus.files("examples", "reference-table.yaml"),
        "fuzzed.yaml",
        file -> userReference(file, Map.of("mass_GeV", "$m_S$", "ctau_cm", "$c\\tau$")));
  }

  private void tables() throws IOException {
    add(
        "materials",
        Form.LINES,
        corpus.files("materials/src/main/resources/io/addra/materials", "materials.csv"),
        "fuzzed.csv",
        Materials::of,
        Set.of(MaterialFileException.class));
    add(
        "planes",
        Form.LINES,
        corpus.files("examples", "my-detector-planes.csv"),
        "my-detector-planes.csv",
        file -> detector(file.resolveSibling("my-detector.yaml")));
    add(
        "field-map",
        Form.LINES,
        List.of(FuzzCorpus.resource("field.csv")),
        "field.csv",
        file -> detector(file.resolveSibling("shapes.yaml")));
    add(
        "limits",
        Form.LINES,
        corpus.files("examples", "limits.csv"),
        "fuzzed.csv",
        CouplingLimits::read);
    add(
        "efficiencies",
        Form.LINES,
        corpus.files("examples", "belle2-b-to-k-ee.csv"),
        "fuzzed.csv",
        file ->
            ReferencePoints.read(
                file, new ReferencePoints.Columns("rel_eff", "ul_scatter", "bg_free")));
    add(
        "reference-table",
        Form.LINES,
        List.of(
            "mass_GeV,ctau [m],value\n0.3,3,0.00757181\n1,100,0.00159743\n"
                .getBytes(StandardCharsets.UTF_8)),
        "fuzzed.csv",
        file -> {
          Tables.read(file);
          userReference(file, Map.of("ctau_cm", "ctau [m]"));
        });
    reach("contours.csv", "dark-scalar,as-published,decay:gazelle-l,50/ab,3,0.5,1e-4,lower\n");
    reach(
        "yields.csv",
        "dark-scalar,as-published,decay:gazelle-l,50/ab,0.5,1e-4,12,0.01,0.001,10,1e6,1e4\n");
    reach("rates.csv", "decay:gazelle-l,50/ab,3,10,0.5,1e-9,branching fraction\n");
  }

  private void reach(String name, String row) throws IOException {
    String header =
        switch (name) {
          case "contours.csv" -> io.addra.propagation.reach.ReachCsv.CONTOURS;
          case "yields.csv" -> io.addra.propagation.reach.ReachCsv.YIELDS;
          default -> io.addra.propagation.reach.ReachCsv.RATES;
        };
    byte[] text = (header + "\n" + row + row).getBytes(StandardCharsets.UTF_8);
    add(
        "reach-" + name.replace(".csv", ""),
        Form.LINES,
        List.of(text),
        name,
        file -> ReachTables.of(file.getParent()));
  }

  private void events() throws IOException {
    byte[] table = corpus.file("examples/events.csv.gz");
    String start =
        new String(
            new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(table))
                .readNBytes(1000),
            StandardCharsets.UTF_8);
    byte[] csv = start.substring(0, start.lastIndexOf('\n') + 1).getBytes(StandardCharsets.UTF_8);
    events("csv", List.of(csv, corpus.file(EVENTS + "/same.csv")));
    events("lhe", corpus.files(EVENTS, "same.lhe", "plain-1.0.lhe"));
    events("hepmc2", corpus.files(EVENTS, "same.hepmc2"));
    events("hepmc3", corpus.files(EVENTS, "same.hepmc3"));
  }

  private void events(String format, List<byte[]> files) throws IOException {
    add("events-" + format, Form.LINES, files, "fuzzed." + format, FuzzTargets::eventFile);
    add(
        "events-" + format + "-gz",
        Form.GZIP,
        files,
        "fuzzed." + format + ".gz",
        FuzzTargets::eventFile);
  }

  private void runs() throws IOException {
    Path made = corpus.folder("corpus");
    FuzzCorpus.run(made);
    byte[] map = Files.readAllBytes(made.resolve("run/map.csv"));
    byte[] record = Files.readAllBytes(made.resolve("run/run.json"));
    byte[] regions = Files.readAllBytes(made.resolve("run/spectra.h5"));
    String config = SpectraFile.read(made.resolve("run/spectra.h5")).config();
    byte[] joint = FuzzCorpus.spectra(config, made.resolve("joint.h5"));
    byte[] part = FuzzCorpus.part(made.resolve("part.h5"));
    add("map", Form.LINES, List.of(map), "fuzzed.csv", FuzzTargets::stored);
    FuzzTarget runJson =
        add("run-json", Form.TREE, List.of(record), "run.json", file -> stored(file.getParent()));
    Files.write(runJson.folder().resolve("map.csv"), map);
    add(
        "view-record",
        Form.TREE,
        List.of(record),
        "run.json",
        file -> ViewScanAccess.read(file.getParent()));
    add("spectra", Form.HDF5, List.of(joint, regions), "spectra.h5", FuzzTargets::spectra);
    FuzzTarget signatures =
        add(
            "signatures",
            Form.HDF5,
            List.of(joint),
            "signatures.h5",
            file -> stored(file.getParent()));
    Files.write(signatures.folder().resolve("spectra.h5"), regions);
    add(
        "part",
        Form.HDF5,
        List.of(part),
        "part.h5",
        file -> PartFileAccess.read(FuzzCorpus.PLAN, file));
    add(
        "manifest",
        Form.TREE,
        List.of(FuzzCorpus.resource("part-00002-of-00003.json")),
        "part-00002-of-00003.json",
        PartManifest::read);
    add(
        "slurm-job",
        Form.TREE,
        List.of(FuzzCorpus.resource("job.json")),
        "job.json",
        file -> JobJson.read(new JobFolder(file.getParent())));
  }

  private FuzzTarget add(String name, Form form, List<byte[]> files, String file, Reader reader)
      throws IOException {
    return add(name, form, files, file, reader, Set.of(InputException.class));
  }

  private FuzzTarget add(
      String name,
      Form form,
      List<byte[]> files,
      String file,
      Reader reader,
      Set<Class<? extends RuntimeException>> refusals)
      throws IOException {
    FuzzTarget target =
        new FuzzTarget(name, form, files, corpus.folder(name), file, refusals, reader);
    targets.add(target);
    return target;
  }

  private static void detector(Path file) {
    Detector detector = Detectors.load(file.toString());
    SceneCompiler.compile(List.of(detector), List.of());
  }

  /** Reads the whole file, once without broken records and once past two of them. */
  private static void eventFile(Path file) throws Exception {
    Beams beams = Beams.named(Beams.names().getFirst());
    EventFileOptions options =
        EventFileOptions.of(Set.of(9000005, -9000005), EventFrame.cms(beams));
    try {
      FileProduction.of(file, "fuzzed", options.withSkipBad(2), beams).read();
    } finally {
      FileProduction.of(file, "fuzzed", options, beams).read().open().close();
    }
  }

  private static void userReference(Path table, Map<String, String> axes) {
    new UserReference(
            table,
            table.resolveSibling("reference-scan.yaml"),
            "decay:gazelle-l",
            "made up",
            axes,
            "",
            Optional.empty(),
            0.1,
            OptionalDouble.empty())
        .read();
  }

  private static void spectra(Path file) {
    MapEvaluator.evaluate(SpectraFile.read(file), LIFETIMES);
    RunProduction.of(SpectraFile.read(file));
    stored(file);
  }

  /** What plots and comparisons ask of a run. */
  private static void stored(Path path) {
    StoredRun run = StoredRun.read(path);
    run.process();
    run.reaction();
    run.lifetimes();
    run.configuration();
    run.map(run.masses(), run.quantities(), LIFETIMES);
    MapTables.cmEnergy(run);
    double[] own = run.lifetimes().stream().mapToDouble(t -> t).limit(10).toArray();
    new MapTables(run, own).of(run.quantities());
  }
}
