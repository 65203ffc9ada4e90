package io.addra.cli.report;

import io.addra.cli.figure.PlaneFigure;
import io.addra.cli.figure.PlaneFigure.Line;
import io.addra.cli.figure.PlaneFigure.Point;
import io.addra.propagation.coupling.CouplingModel;
import io.addra.propagation.coupling.CouplingModels;
import io.addra.propagation.production.PhotonAlp;
import io.addra.propagation.reach.AlpRegions;
import io.addra.propagation.reach.AlpRegions.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The regions of three-photon, merged and one-photon ALPs in the plane of mass and coupling.
 * Immutable.
 *
 * @param separation distance of photons that are told apart (cm)
 * @param cells shares at each mass and coupling, masses slowest, couplings rising
 */
public record AlpRegionTable(double separation, List<Cell> cells) {
  private static final int MASSES = 49;
  private static final double LEAST_MASS = 0.01;
  private static final double LARGEST_MASS = 10;
  private static final int COUPLINGS = 141;

  /** Share of both below which most events have one photon. */
  private static final double LEAST_INSIDE = 0.5;

  private static final double LEAST_COUPLING = 1e-9;
  private static final double LARGEST_COUPLING = 1e-2;
  private static final String HEAD =
      "mass_GeV,g_agg_per_GeV,ctau_cm,three_photons,merged,one_photon,other\n";

  /**
   * One mass and coupling.
   *
   * @param mass mass of the ALP (GeV)
   * @param coupling g_agg (1/GeV)
   * @param ctau lifetime as c tau (cm)
   * @param shares what shares of the events look like
   */
  public record Cell(double mass, double coupling, double ctau, Shares shares) {}

  /** Copies the list. */
  public AlpRegionTable {
    cells = List.copyOf(cells);
  }

  /**
   * Computes the shares.
   *
   * @param model the process
   * @param separation distance of photons that are told apart (cm)
   * @param events events of each mass
   */
  public static AlpRegionTable of(PhotonAlp model, double separation, int events) {
    CouplingModel alp = CouplingModels.of("alp-photon");
    List<Cell> cells = new ArrayList<>();
    for (int m = 0; m < MASSES; m++) {
      double mass = between(LEAST_MASS, LARGEST_MASS, m, MASSES);
      AlpRegions regions = AlpRegions.of(model, mass, separation, events);
      for (int g = 0; g < COUPLINGS; g++) {
        double coupling = between(LEAST_COUPLING, LARGEST_COUPLING, g, COUPLINGS);
        double ctau = alp.ctau(mass, coupling);
        cells.add(new Cell(mass, coupling, ctau, regions.shares(ctau)));
      }
    }
    return new AlpRegionTable(separation, cells);
  }

  private static double between(double from, double to, int k, int count) {
    return from * Math.pow(to / from, k / (count - 1.0));
  }

  /** The shares as text with commas. */
  public String csv() {
    StringBuilder text = new StringBuilder(HEAD);
    for (Cell cell : cells) {
      Shares s = cell.shares;
      text.append(
          String.format(
              Locale.ROOT,
              "%.6g,%.6g,%.6g,%.5f,%.5f,%.5f,%.5f%n",
              cell.mass,
              cell.coupling,
              cell.ctau,
              s.threePhotons(),
              s.merged(),
              s.onePhoton(),
              s.other()));
    }
    return text.toString();
  }

  /** The figure: where half of the events look like one of the three. */
  public PlaneFigure figure() {
    return new PlaneFigure(
        "e+ e− → γ a, a → γγ: what the calorimeter sees",
        List.of(
            "Of the events whose recoiling photon is seen (12.4° to 155.1°) half have one photon, or as"
                + " many are merged as have three.",
            String.format(
                Locale.ROOT,
                "Merged: both photons are seen, nearer than %.3g cm. Geometry alone, no energy"
                    + " threshold.",
                separation)),
        "Mass of a (GeV)",
        "g_aγγ (1/GeV)",
        List.of(
            new Line("one photon: below this line", half(Shares::onePhoton)),
            new Line("merged: left of this line; three photons: right of it", balance())));
  }

  private List<Cell> row(int m) {
    return cells.subList(m * COUPLINGS, (m + 1) * COUPLINGS);
  }

  /** For each mass the coupling at which a share falls below half. */
  private List<List<Point>> half(ToDoubleFunction<Shares> share) {
    List<Point> points = new ArrayList<>();
    for (int m = 0; m < MASSES; m++) {
      List<Cell> row = row(m);
      for (int g = 1; g < COUPLINGS; g++) {
        double a = share.applyAsDouble(row.get(g - 1).shares);
        double b = share.applyAsDouble(row.get(g).shares);
        if (a >= 0.5 && b < 0.5) {
          points.add(crossing(row.get(g - 1), row.get(g), a, b));
        }
      }
    }
    return List.of(points);
  }

  /** For each coupling the mass at which as many events are merged as have three photons. */
  private List<List<Point>> balance() {
    List<Point> points = new ArrayList<>();
    for (int g = 0; g < COUPLINGS; g++) {
      for (int m = 1; m < MASSES; m++) {
        Cell low = row(m - 1).get(g);
        Cell high = row(m).get(g);
        double a = low.shares.threePhotons() - low.shares.merged();
        double b = high.shares.threePhotons() - high.shares.merged();
        boolean enough = Math.min(inside(low), inside(high)) > LEAST_INSIDE;
        if (a < 0 && b >= 0 && enough) {
          double t = a / (a - b);
          points.add(new Point(low.mass * Math.pow(high.mass / low.mass, t), low.coupling));
        }
      }
    }
    return List.of(points);
  }

  private static double inside(Cell cell) {
    return cell.shares.threePhotons() + cell.shares.merged();
  }

  private static Point crossing(Cell low, Cell high, double a, double b) {
    double t = a == b ? 0.5 : (0.5 - a) / (b - a);
    return new Point(low.mass, low.coupling * Math.pow(high.coupling / low.coupling, t));
  }
}
