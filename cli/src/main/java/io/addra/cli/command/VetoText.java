package io.addra.cli.command;

import io.addra.propagation.veto.MissedPartners;
import io.addra.propagation.veto.VetoMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The summary of a veto as text. */
final class VetoText {
  private VetoText() {}

  static String of(VetoMap map, List<MissedPartners> partners) {
    StringBuilder text = new StringBuilder();
    for (int e = 0; e < map.plan().energies().size(); e++) {
      text.append(
          "%s of %s GeV from the interaction point, integrals over directions (sr):\n\n"
              .formatted(map.plan().particle().word(), map.plan().energies().get(e)));
      text.append(losses(map.losses(e))).append('\n');
    }
    if (!partners.isEmpty()) {
      text.append(
          "One photon seen and its partners missed, by the place of the partner in the acceptance least"
              + " likely to be missed (pb):\n\n");
      text.append(partners(partners));
      text.append("\nNo trigger, no resolution, no time. Electrons nearer than 0.8 degrees to the");
      text.append(" beams, most of\ne+ e- gamma, are left out: its rates are lower limits.\n");
    }
    return text.toString();
  }

  private static String losses(List<VetoMap.Loss> losses) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("place", "directions", "missed by ECL", "by ECL and KLM"));
    for (VetoMap.Loss loss : losses) {
      rows.add(row(loss.place(), loss.solidAngle(), loss.ecl(), loss.eclAndKlm()));
    }
    rows.add(
        row(
            "all",
            sum(losses, VetoMap.Loss::solidAngle),
            sum(losses, VetoMap.Loss::ecl),
            sum(losses, VetoMap.Loss::eclAndKlm)));
    return TextTable.of(rows);
  }

  private static double sum(List<VetoMap.Loss> losses, ToDoubleFunction<VetoMap.Loss> value) {
    return losses.stream().mapToDouble(value).sum();
  }

  private static List<String> row(String name, double... values) {
    List<String> row = new ArrayList<>(List.of(name));
    for (double value : values) {
      row.add(String.format(Locale.ROOT, "%.4g", value));
    }
    return row;
  }

  private static String partners(List<MissedPartners> all) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("reaction", "place", "missed by ECL", "by ECL and KLM"));
    for (MissedPartners each : all) {
      for (MissedPartners.Share share : each.shares()) {
        rows.add(
            List.of(
                each.background().title(),
                share.place(),
                rate(share.ecl()),
                rate(share.eclAndKlm())));
      }
    }
    return TextTable.of(rows);
  }

  private static String rate(MissedPartners.Rate rate) {
    return String.format(Locale.ROOT, "%.3g +- %.1g", rate.crossSection(), rate.statError());
  }
}
