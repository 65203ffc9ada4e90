package io.addra.cli.report;

import io.addra.cli.figure.ImageFigure;
import io.addra.cli.figure.ProfileFigure;
import io.addra.propagation.veto.MapPlan;
import io.addra.propagation.veto.MissedPartners;
import io.addra.propagation.veto.RecoilMap;
import io.addra.propagation.veto.VetoMap;
import io.addra.propagation.veto.VetoParticle;
import io.addra.propagation.veto.VetoRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The figures of a veto. */
public final class VetoFigures {
  private static final int MOST_COLUMNS = 360;
  private static final int MOST_ROWS = 180;
  private static final String THETA = "Polar angle θ (°)";

  private VetoFigures() {}

  /**
   * Whether there are enough bins and cells for a picture of the map.
   *
   * @param plan which map it is
   */
  public static boolean hasImage(MapPlan plan) {
    return plan.rows() > 1 && plan.cells() > 1;
  }

  /** What crystals and muon layers miss of an energy, over both angles; cells are merged. */
  public static ImageFigure image(VetoMap map, int energy) {
    MapPlan plan = map.plan();
    int columns = merged(plan.rows(), MOST_COLUMNS);
    int rows = merged(plan.cells(), MOST_ROWS);
    double[] values = new double[columns * rows];
    for (int row = 0; row < plan.rows(); row++) {
      for (int cell = 0; cell < plan.cells(); cell++) {
        int at = cell * rows / plan.cells() * columns + row * columns / plan.rows();
        values[at] +=
            map.rows().get(row).missedEclAndKlm(energy, cell)
                * (columns * rows)
                / ((double) plan.rows() * plan.cells());
      }
    }
    return new ImageFigure(
        title(plan, energy) + " missed by ECL and KLM",
        note(plan),
        THETA,
        "Azimuth φ (°)",
        "Probability to be missed",
        centres(plan.thetaDeg(), columns),
        centres(plan.phiDeg(), rows),
        values,
        1,
        List.of());
  }

  /** What is missed of each energy, against the polar angle. */
  public static ProfileFigure profile(VetoMap map) {
    MapPlan plan = map.plan();
    List<ProfileFigure.Steps> curves = new ArrayList<>();
    for (int e = 0; e < plan.energies().size(); e++) {
      int energy = e;
      String label = number(plan.energies().get(e)) + " GeV, missed by ";
      curves.add(new ProfileFigure.Steps(label + "ECL", values(map, row -> row.missedEcl(energy))));
      curves.add(
          new ProfileFigure.Steps(
              label + "ECL and KLM", values(map, row -> row.missedEclAndKlm(energy))));
    }
    return new ProfileFigure(
        (plan.particle() == VetoParticle.PHOTON ? "Photons" : "Electrons")
            + " from the interaction point",
        note(plan) + " Means over φ.",
        THETA,
        "Probability to be missed",
        plan.thetaDeg().stream().mapToDouble(Double::doubleValue).toArray(),
        curves);
  }

  /** Single photons of all processes over polar angle and energy. */
  public static ImageFigure recoil(List<MissedPartners> all) {
    double[] values = new double[RecoilMap.THETAS * RecoilMap.ENERGIES];
    for (int energy = 0; energy < RecoilMap.ENERGIES; energy++) {
      for (int theta = 0; theta < RecoilMap.THETAS; theta++) {
        double sum = 0;
        for (MissedPartners each : all) {
          sum += each.recoil().at(theta, energy);
        }
        values[energy * RecoilMap.THETAS + theta] = sum > 0 ? sum : Double.NaN;
      }
    }
    return new ImageFigure(
        "One photon seen, its partners missed",
        "γγ, γγγ and eeγ without resolution, trigger or time. Bins of 2° and 0.1 GeV.",
        "Polar angle of the photon, laboratory (°)",
        "Energy of the photon, centre of mass (GeV)",
        "Cross-section (pb)",
        middles(RecoilMap.THETAS, RecoilMap.THETA_STEP),
        middles(RecoilMap.ENERGIES, RecoilMap.ENERGY_STEP),
        values,
        Double.POSITIVE_INFINITY,
        List.of());
  }

  private static double[] middles(int count, double step) {
    return IntStream.range(0, count).mapToDouble(k -> (k + 0.5) * step).toArray();
  }

  private static double[] values(VetoMap map, ToDoubleFunction<VetoRow> value) {
    return map.rows().stream().mapToDouble(value).toArray();
  }

  /** The largest number of groups of equal size, at most so many; all where there is none. */
  private static int merged(int count, int most) {
    for (int groups = most; groups > 1; groups--) {
      if (count % groups == 0) {
        return groups;
      }
    }
    return count;
  }

  private static double[] centres(List<Double> edges, int groups) {
    double step = (edges.getLast() - edges.getFirst()) / groups;
    return IntStream.range(0, groups)
        .mapToDouble(k -> edges.getFirst() + (k + 0.5) * step)
        .toArray();
  }

  private static String title(MapPlan plan, int energy) {
    String what = plan.particle() == VetoParticle.PHOTON ? "Photons" : "Electrons";
    return what + " of " + number(plan.energies().get(energy)) + " GeV";
  }

  private static String note(MapPlan plan) {
    return String.format(
        Locale.ROOT,
        "Straight lines; %s GeV to be visible in crystals; %d KLM layers.",
        number(plan.settings().threshold()),
        plan.settings().layers());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
