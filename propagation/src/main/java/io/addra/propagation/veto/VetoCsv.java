package io.addra.propagation.veto;

import java.util.List;
import java.util.Locale;

/** The tables of a veto as text, lines ended by a line feed; the same bytes for the same map. */
public final class VetoCsv {
  /** Head of the table of bins of polar angle. */
  public static final String HEADER =
      "theta_lo_deg,theta_hi_deg,energy_GeV,csi_hit_fraction,csi_mean_path_cm,missed_ecl,"
          + "missed_ecl_and_klm";

  /** Head of the table of cells. */
  public static final String MAP_HEADER =
      "theta_lo_deg,theta_hi_deg,phi_lo_deg,phi_hi_deg,energy_GeV,missed_ecl,missed_ecl_and_klm";

  /** Head of the table of places. */
  public static final String PLACES_HEADER =
      "energy_GeV,place,solid_angle_sr,missed_ecl_sr,missed_ecl_and_klm_sr";

  /** Head of the table of partners. */
  public static final String PARTNERS_HEADER =
      "reaction,place,missed_ecl_pb,stat_error_ecl_pb,n_eff_ecl,missed_ecl_and_klm_pb,"
          + "stat_error_pb,n_eff";

  /** Head of the table of recoils. */
  public static final String RECOIL_HEADER =
      "reaction,theta_lo_deg,theta_hi_deg,energy_cms_lo_GeV,energy_cms_hi_GeV,single_photon_pb";

  private static final int LINE = 80;

  private VetoCsv() {}

  /** A row for each bin of polar angle and energy, averaged over azimuth. */
  public static String bins(VetoMap map) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (VetoRow row : map.rows()) {
      for (int e = 0; e < map.plan().energies().size(); e++) {
        line(
            text,
            angle(row.thetaLoDeg()),
            angle(row.thetaHiDeg()),
            Double.toString(map.plan().energies().get(e)),
            number(row.hitFraction()),
            number(row.meanPathCm()),
            number(row.missedEcl(e)),
            number(row.missedEclAndKlm(e)));
      }
    }
    return text.toString();
  }

  /** A row for each cell of polar angle and azimuth, and energy. */
  public static String cells(VetoMap map) {
    int count = map.plan().rows() * map.plan().cells() * map.plan().energies().size();
    StringBuilder text = new StringBuilder(LINE * count).append(MAP_HEADER).append('\n');
    for (VetoRow row : map.rows()) {
      for (int cell = 0; cell < map.plan().cells(); cell++) {
        for (int e = 0; e < map.plan().energies().size(); e++) {
          line(
              text,
              angle(row.thetaLoDeg()),
              angle(row.thetaHiDeg()),
              angle(map.plan().phiDeg().get(cell)),
              angle(map.plan().phiDeg().get(cell + 1)),
              Double.toString(map.plan().energies().get(e)),
              number(row.missedEcl(e, cell)),
              number(row.missedEclAndKlm(e, cell)));
        }
      }
    }
    return text.toString();
  }

  /** What each place loses, by energy. */
  public static String places(VetoMap map) {
    StringBuilder text = new StringBuilder(PLACES_HEADER).append('\n');
    for (int e = 0; e < map.plan().energies().size(); e++) {
      for (VetoMap.Loss loss : map.losses(e)) {
        line(
            text,
            Double.toString(map.plan().energies().get(e)),
            quoted(loss.place()),
            number(loss.solidAngle()),
            number(loss.ecl()),
            number(loss.eclAndKlm()));
      }
    }
    return text.toString();
  }

  /** Where the partners of single photons go. */
  public static String partners(List<MissedPartners> all) {
    StringBuilder text = new StringBuilder(PARTNERS_HEADER).append('\n');
    for (MissedPartners each : all) {
      for (MissedPartners.Share share : each.shares()) {
        line(
            text,
            each.background().title(),
            quoted(share.place()),
            number(share.ecl().crossSection()),
            number(share.ecl().statError()),
            number(share.ecl().effective()),
            number(share.eclAndKlm().crossSection()),
            number(share.eclAndKlm().statError()),
            number(share.eclAndKlm().effective()));
      }
    }
    return text.toString();
  }

  /** Single photons over polar angle and energy; bins without any are left out. */
  public static String recoil(List<MissedPartners> all) {
    StringBuilder text = new StringBuilder(RECOIL_HEADER).append('\n');
    for (MissedPartners each : all) {
      for (int theta = 0; theta < RecoilMap.THETAS; theta++) {
        for (int energy = 0; energy < RecoilMap.ENERGIES; energy++) {
          double value = each.recoil().at(theta, energy);
          if (value > 0) {
            line(
                text,
                each.background().title(),
                angle(theta * RecoilMap.THETA_STEP),
                angle((theta + 1) * RecoilMap.THETA_STEP),
                angle(energy * RecoilMap.ENERGY_STEP),
                angle((energy + 1) * RecoilMap.ENERGY_STEP),
                number(value));
          }
        }
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String... cells) {
    text.append(String.join(",", cells)).append('\n');
  }

  private static String quoted(String text) {
    return text.contains(",") ? '"' + text + '"' : text;
  }

  /** An edge without needless digits. */
  private static String angle(double value) {
    String text = String.format(Locale.ROOT, "%.6f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }
}
