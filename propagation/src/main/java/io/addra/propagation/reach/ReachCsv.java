package io.addra.propagation.reach;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Contours and yields as text: one row per number, the same bytes for the same numbers. */
public final class ReachCsv {

  /** The header line of contours. */
  public static final String CONTOURS =
      "model,parametrisation,quantity,luminosity,events,mass_GeV,coupling,branch";

  /** The header line of yields. */
  public static final String YIELDS =
      "model,parametrisation,quantity,luminosity,mass_GeV,coupling,ctau_cm,acceptance,stat_error,"
          + "n_eff,produced,events";

  /** The header line of rates at fixed lifetimes. */
  public static final String RATES = "quantity,luminosity,events,ctau_cm,mass_GeV,rate,unit";

  /** Yields below this number of events are left out: no contour is anywhere near. */
  private static final double NEGLIGIBLE = 1e-3;

  private static final MathContext DIGITS = new MathContext(6);

  private ReachCsv() {}

  /** All points of contours. */
  public static String contours(List<ReachContour> contours) {
    StringBuilder text = new StringBuilder(CONTOURS).append('\n');
    for (ReachContour contour : contours) {
      String start = head(contour) + "," + number(contour.events()) + ",";
      for (Crossing crossing : contour.contour().crossings()) {
        text.append(start)
            .append(crossing.mass())
            .append(',')
            .append(number(crossing.coupling()))
            .append(',')
            .append(crossing.branch())
            .append('\n');
      }
    }
    return text.toString();
  }

  /**
   * The yields behind contours, each search and quantity once; numbers of events below 0.001 are
   * left out.
   */
  public static String yields(List<ReachContour> contours) {
    StringBuilder text = new StringBuilder(YIELDS).append('\n');
    Set<String> done = new HashSet<>();
    for (ReachContour contour : contours) {
      String start = head(contour) + ",";
      if (done.add(start)) {
        contour.curves().forEach(curve -> append(text, start, contour.search(), curve));
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String start, Search search, YieldCurve curve) {
    for (int i = 0; i < curve.coupling().length; i++) {
      if (curve.events()[i] < NEGLIGIBLE) {
        continue;
      }
      double coupling = curve.coupling()[i];
      text.append(start)
          .append(curve.mass())
          .append(',')
          .append(
              numbers(
                  coupling,
                  curve.ctau()[i],
                  curve.acceptanceAt(i),
                  curve.statErrorAt(i),
                  curve.entriesAt(i),
                  search.produced(curve.mass(), coupling),
                  curve.events()[i]))
          .append('\n');
    }
  }

  /**
   * Rates that give a number of events at fixed lifetimes; without a row where the acceptance is 0.
   *
   * @param quantity name of the quantity
   * @param luminosity how much was collected
   * @param events number of events
   * @param unit unit of the rates
   */
  public static String rates(
      List<RateLimit> limits, String quantity, Luminosity luminosity, double events, String unit) {
    return limits.stream()
        .filter(limit -> Double.isFinite(limit.rate()))
        .map(limit ->
            String.join(
                    ",",
                    quantity,
                    luminosity.label(),
                    number(events),
                    Double.toString(limit.ctau()),
                    Double.toString(limit.mass()),
                    number(limit.rate()),
                    unit)
                + "\n")
        .collect(Collectors.joining());
  }

  private static String head(ReachContour contour) {
    Search search = contour.search();
    return String.join(
        ",",
        search.model().text().name(),
        search.model().parametrisation(),
        contour.quantity(),
        search.luminosity().label());
  }

  private static String numbers(double... values) {
    return DoubleStream.of(values).mapToObj(ReachCsv::number).collect(Collectors.joining(","));
  }

  private static String number(double value) {
    double rounded =
        Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
    return Double.toString(rounded);
  }
}
