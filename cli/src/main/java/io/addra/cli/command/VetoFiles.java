package io.addra.cli.command;

import io.addra.cli.figure.ImageSvg;
import io.addra.cli.figure.Png;
import io.addra.cli.figure.ProfileSvg;
import io.addra.cli.report.VetoFigures;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Parameter;
import io.addra.propagation.result.OutputDirectory;
import io.addra.propagation.veto.CrystalGaps;
import io.addra.propagation.veto.MapPlan;
import io.addra.propagation.veto.MissedPartners;
import io.addra.propagation.veto.PartnerPlan;
import io.addra.propagation.veto.VetoCsv;
import io.addra.propagation.veto.VetoMap;
import io.addra.propagation.veto.VetoScene;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the results of a veto. */
final class VetoFiles {
  private static final double PNG_SCALE = 2;

  private final Detector detector;
  private final VetoScene scene;
  private final VetoMap map;
  private final PartnerPlan events;
  private final List<MissedPartners> partners;

  /**
   * What is to be written.
   *
   * @param events how the partners' events were made
   * @param partners partners by process; none where none were asked for
   */
  VetoFiles(
      Detector detector,
      VetoScene scene,
      VetoMap map,
      PartnerPlan events,
      List<MissedPartners> partners) {
    this.detector = detector;
    this.scene = scene;
    this.map = map;
    this.events = events;
    this.partners = List.copyOf(partners);
  }

  /** Writes all files; gives their names. */
  List<String> write(OutputDirectory directory) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("veto.csv", VetoCsv.bins(map));
    texts.put("map.csv", VetoCsv.cells(map));
    texts.put("places.csv", VetoCsv.places(map));
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("profile", ProfileSvg.of(VetoFigures.profile(map), "profile"));
    if (VetoFigures.hasImage(map.plan())) {
      figures.put("map", ImageSvg.of(VetoFigures.image(map, 0), "map"));
    }
    if (!partners.isEmpty()) {
      texts.put("partners.csv", VetoCsv.partners(partners));
      texts.put("recoil.csv", VetoCsv.recoil(partners));
      figures.put("recoil", ImageSvg.of(VetoFigures.recoil(partners), "recoil"));
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(directory.file(text.getKey()), text.getValue());
    }
    List<String> written = new ArrayList<>(texts.keySet());
    for (Map.Entry<String, String> figure : figures.entrySet()) {
      Files.writeString(directory.file(figure.getKey() + ".svg"), figure.getValue());
      Files.write(directory.file(figure.getKey() + ".png"), Png.of(figure.getValue(), PNG_SCALE));
      written.add(figure.getKey() + ".svg");
      written.add(figure.getKey() + ".png");
    }
    Files.writeString(directory.file(OutputDirectory.MARK), JsonText.of(record()) + "\n");
    written.add(OutputDirectory.MARK);
    return written;
  }

  /** What was computed and what came out. */
  Map<String, Object> record() {
    MapPlan plan = map.plan();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("program", "addra");
    object.put("command", "veto");
    object.put("version", VersionText.version());
    object.put("commit", VersionText.commit());
    object.put("detector", detector.name());
    object.put("detector_sha256", detector.hash());
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (Parameter parameter : detector.parameters()) {
      parameters.put(parameter.name(), parameter.value());
    }
    object.put("parameters", parameters);
    object.put("particle", plan.particle().word());
    object.put("energies_GeV", plan.energies());
    object.put("threshold_GeV", plan.settings().threshold());
    object.put("klm_layers", plan.settings().layers());
    object.put("klm_electrons", plan.settings().electrons());
    object.put("theta_deg", List.of(plan.thetaDeg().getFirst(), plan.thetaDeg().getLast()));
    object.put("theta_bins", plan.rows());
    object.put("phi_deg", List.of(plan.phiDeg().getFirst(), plan.phiDeg().getLast()));
    object.put("phi_cells", plan.cells());
    object.put("directions_per_cell", plan.raysPerCell());
    object.put("seed", plan.seed());
    object.put(
        "contents",
        "straight lines from the interaction point; conversion and mean showers, see docs/veto.md; no"
            + " field, no trigger, no electronics, no pile-up, no nuclear reactions");
    object.put("gaps", scene.gaps().gaps().stream().map(VetoFiles::gap).toList());
    List<Object> losses = new ArrayList<>();
    for (int e = 0; e < plan.energies().size(); e++) {
      double energy = plan.energies().get(e);
      map.losses(e).forEach(loss -> losses.add(loss(energy, loss)));
    }
    object.put("places", losses);
    if (!partners.isEmpty()) {
      object.put("tag_energy_cms_GeV", events.tagEnergy());
      object.put("events_per_process", events.events());
      object.put("single_photons", partners.stream().map(VetoFiles::process).toList());
    }
    return object;
  }

  private static Map<String, Object> gap(CrystalGaps.Gap gap) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", gap.name());
    object.put("theta_from_deg", gap.range().fromDeg());
    object.put("theta_to_deg", gap.range().toDeg());
    return object;
  }

  private static Map<String, Object> loss(double energy, VetoMap.Loss loss) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("energy_GeV", energy);
    object.put("place", loss.place());
    object.put("solid_angle_sr", loss.solidAngle());
    object.put("missed_ecl_sr", loss.ecl());
    object.put("missed_ecl_and_klm_sr", loss.eclAndKlm());
    return object;
  }

  private static Map<String, Object> process(MissedPartners each) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("reaction", each.background().title());
    object.put("cross_section_pb", each.background().crossSection());
    object.put("settings", each.background().model().settings());
    List<Object> places = new ArrayList<>();
    for (MissedPartners.Share share : each.shares()) {
      Map<String, Object> place = new LinkedHashMap<>();
      place.put("place", share.place());
      place.put("missed_ecl_pb", share.ecl().crossSection());
      place.put("stat_error_ecl_pb", share.ecl().statError());
      place.put("missed_ecl_and_klm_pb", share.eclAndKlm().crossSection());
      place.put("stat_error_pb", share.eclAndKlm().statError());
      places.add(place);
    }
    object.put("places", places);
    return object;
  }
}
