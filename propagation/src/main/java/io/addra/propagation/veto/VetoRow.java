package io.addra.propagation.veto;

import io.addra.geometry.matter.MatterPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One bin of polar angle, filled ray by ray by one thread; not changed after that.
 *
 * <p>A mean is over all rays of the bin, or of a cell: even in solid angle, averaged over azimuth.
 * For the crystals alone there are rays of their own, more of them.
 */
public final class VetoRow {
  private final ThetaRow bin;
  private final int[] rays;
  private final CrystalGaps gaps;
  private final List<Veto> vetoes;
  private final double[][] ecl;
  private final double[][] both;
  private final Map<String, double[]> places = new TreeMap<>();
  private double hitFraction;
  private double meanPathCm;

  VetoRow(ThetaRow bin, int cells, CrystalGaps gaps, List<Veto> vetoes) {
    this.bin = bin;
    rays = new int[cells];
    this.gaps = gaps;
    this.vetoes = vetoes;
    ecl = new double[vetoes.size()][cells];
    both = new double[vetoes.size()][cells];
  }

  /** Takes the path of further rays in crystals (cm). */
  void setCrystalPaths(double[] lengthsCm) {
    int hits = 0;
    double sum = 0;
    for (double length : lengthsCm) {
      hits += length > 0 ? 1 : 0;
      sum += length;
    }
    hitFraction = (double) hits / lengthsCm.length;
    meanPathCm = sum / lengthsCm.length;
  }

  /** Adds a ray of a polar angle (degrees). */
  void add(int ray, double thetaDeg, MatterPath matter) {
    int cell = (int) ((long) ray * rays.length / bin.count());
    rays[cell]++;
    String place = gaps.place(thetaDeg, matter);
    double share = bin.solidAngle() / bin.count();
    double[] sums = places.computeIfAbsent(place, _ -> new double[3 * vetoes.size()]);
    for (int e = 0; e < vetoes.size(); e++) {
      Veto veto = vetoes.get(e);
      Veto.Missed missed = veto.missed(matter);
      ecl[e][cell] += missed.ecl();
      both[e][cell] += missed.eclAndKlm();
      sums[3 * e] += share;
      sums[3 * e + 1] += share * missed.ecl();
      sums[3 * e + 2] += share * missed.eclAndKlm();
    }
  }

  /** Begin of the bin (degrees). */
  public double thetaLoDeg() {
    return bin.thetaLoDeg();
  }

  /** End of the bin (degrees). */
  public double thetaHiDeg() {
    return bin.thetaHiDeg();
  }

  /** Share of rays with a path in crystals. */
  public double hitFraction() {
    return hitFraction;
  }

  /** Mean path in crystals, of all rays (cm). */
  public double meanPathCm() {
    return meanPathCm;
  }

  /** Mean probability to be missed by the crystals, of an energy by its index. */
  public double missedEcl(int energy) {
    return mean(ecl[energy]);
  }

  /** Mean probability to be missed by crystals and muon layers, of an energy by its index. */
  public double missedEclAndKlm(int energy) {
    return mean(both[energy]);
  }

  /** Mean probability to be missed by the crystals in a cell of azimuth. */
  public double missedEcl(int energy, int cell) {
    return ecl[energy][cell] / rays[cell];
  }

  /** Mean probability to be missed by crystals and muon layers in a cell of azimuth. */
  public double missedEclAndKlm(int energy, int cell) {
    return both[energy][cell] / rays[cell];
  }

  /** Solid angle of the directions of a place (sr), by name. */
  double solidAngle(int energy, String place) {
    return sum(place, 3 * energy);
  }

  /** Integral over a place of what the crystals miss (sr). */
  double lostEcl(int energy, String place) {
    return sum(place, 3 * energy + 1);
  }

  /** Integral over a place of what crystals and muon layers miss (sr). */
  double lostEclAndKlm(int energy, String place) {
    return sum(place, 3 * energy + 2);
  }

  private double sum(String place, int index) {
    double[] sums = places.get(place);
    return sums == null ? 0 : sums[index];
  }

  private double mean(double[] sums) {
    double sum = 0;
    for (double value : sums) {
      sum += value;
    }
    return sum / bin.count();
  }
}
