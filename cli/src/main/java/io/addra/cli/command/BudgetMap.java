package io.addra.cli.command;

import io.addra.cli.figure.ImageFigure;
import io.addra.cli.figure.StackFigure;
import io.addra.geometry.budget.Directions;
import io.addra.geometry.budget.MaterialBudget;
import io.addra.geometry.budget.MaterialBudget.Grouping;
import io.addra.geometry.budget.MaterialBudget.Measure;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.ParentRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Maps of radiation and interaction lengths, by region or by material. */
final class BudgetMap implements GeometryMap {
  private static final int MOST_LAYERS = 15;
  private static final int MOST_THETAS = 60;

  private final Detector detector;
  private final MaterialBudget budget;
  private final Directions directions;
  private final String group;
  private final Measure measure;
  private final String note;

  private BudgetMap(
      Detector detector, MaterialBudget budget, String group, Measure measure, String note) {
    this.detector = detector;
    this.budget = budget;
    this.directions = budget.directions();
    this.group = group;
    this.measure = measure;
    this.note = note;
  }

  /** Traces a map; the quantity is x0, lambda or material, the group region or material. */
  static BudgetMap of(
      Detector detector,
      double[] origin,
      Directions directions,
      String quantity,
      String group,
      List<String> until) {
    Grouping grouping = group.equals("region") ? Grouping.REGION : Grouping.MATERIAL;
    MaterialBudget budget = MaterialBudget.trace(detector, origin, directions, grouping, until);
    Measure measure = quantity.equals("lambda") ? Measure.LAMBDA_I : Measure.X0;
    String where = until.isEmpty() ? "" : " Up to " + String.join(", ", until) + ".";
    return new BudgetMap(
        detector, budget, group, measure, GeometryMap.grid(directions, origin) + where);
  }

  @Override
  public String table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(group, "cm", "X/X0", "l/lambda_I", "least " + unit(), "most " + unit()));
    List<Integer> all = IntStream.range(0, budget.groups().size()).boxed().toList();
    for (int k : all) {
      if (mean(List.of(k), Measure.CM) > 0) {
        rows.add(row(budget.groups().get(k), List.of(k)));
      }
    }
    rows.add(row("all", all));
    if (group.equals("region")) {
      for (ParentRegion parent : detector.parents()) {
        List<Integer> parts = parent.of().stream().map(budget.groups()::indexOf).toList();
        if (mean(parts, Measure.CM) > 0) {
          rows.add(row("= " + parent.name(), parts));
        }
      }
    }
    String many = directions.count() == 1 ? "" : "\nMeans over %d directions, each counted once.\n";
    return TextTable.of(rows)
        + many.formatted(directions.count())
        + (directions.thetas() > 1 && directions.thetas() <= MOST_THETAS ? thetaTable() : "");
  }

  private String thetaTable() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("theta deg", "mean " + unit(), "least " + unit(), "most " + unit()));
    for (int row = 0; row < directions.thetas(); row++) {
      double[] values = rays(row).mapToDouble(ray -> budget.length(ray, measure)).toArray();
      rows.add(
          List.of(
              GeometryMap.number(directions.thetaDeg(row * directions.phis())),
              five(mean(values)),
              five(IntStream.range(0, values.length).mapToDouble(i -> values[i]).min().orElse(0)),
              five(IntStream.range(0, values.length).mapToDouble(i -> values[i]).max().orElse(0))));
    }
    return "\n" + TextTable.of(rows);
  }

  private List<String> row(String name, List<Integer> groups) {
    double[] values = directions.rays().mapToDouble(ray -> sum(ray, groups, measure)).toArray();
    double least = IntStream.range(0, values.length).mapToDouble(i -> values[i]).min().orElse(0);
    double most = IntStream.range(0, values.length).mapToDouble(i -> values[i]).max().orElse(0);
    return List.of(
        name,
        String.format(Locale.ROOT, "%.4f", mean(groups, Measure.CM)),
        five(mean(groups, Measure.X0)),
        five(mean(groups, Measure.LAMBDA_I)),
        five(least),
        five(most));
  }

  @Override
  public String csv() {
    StringBuilder text = new StringBuilder("theta_deg,phi_deg," + group + ",cm,x0,lambda_i\n");
    for (int ray = 0; ray < directions.count(); ray++) {
      String angles =
          GeometryMap.number(directions.thetaDeg(ray))
              + ","
              + GeometryMap.number(directions.phiDeg(ray))
              + ",";
      for (int k = 0; k < budget.groups().size(); k++) {
        if (budget.length(ray, k, Measure.CM) > 0) {
          text.append(angles).append(budget.groups().get(k));
          for (Measure m : Measure.values()) {
            text.append(',').append(GeometryMap.six(budget.length(ray, k, m)));
          }
          text.append('\n');
        }
      }
    }
    return text.toString();
  }

  @Override
  public StackFigure profile(double scaleTo) {
    List<StackFigure.Layer> layers = new ArrayList<>();
    List<Integer> rest = new ArrayList<>(bySize());
    List<Integer> shown =
        rest.subList(0, Math.min(MOST_LAYERS, rest.size())).stream().sorted().toList();
    rest.removeAll(shown);
    for (int k : shown) {
      layers.add(new StackFigure.Layer(budget.groups().get(k), profile(List.of(k))));
    }
    if (!rest.isEmpty()) {
      layers.add(new StackFigure.Layer("other", profile(rest)));
    }
    boolean averaged = directions.thetas() > 1 && directions.phis() > 1;
    return new StackFigure(
        title(),
        note + (averaged ? " Means over φ; dashed and dotted: most and least." : ""),
        GeometryMap.profileAxis(directions),
        axis(),
        GeometryMap.profileAngles(directions),
        layers,
        scaleTo,
        averaged ? bound(false) : new double[0],
        averaged ? bound(true) : new double[0]);
  }

  /** Groups that rays meet, those that are thick anywhere first. */
  private List<Integer> bySize() {
    double[] peak = new double[budget.groups().size()];
    for (int k = 0; k < peak.length; k++) {
      for (double value : profile(List.of(k))) {
        peak[k] = Math.max(peak[k], value);
      }
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, peak.length).boxed().toList());
    order.removeIf(k -> peak[k] == 0);
    order.sort((a, b) -> Double.compare(peak[b], peak[a]));
    return order;
  }

  private double[] profile(List<Integer> groups) {
    if (directions.thetas() == 1) {
      return directions.rays().mapToDouble(ray -> sum(ray, groups, measure)).toArray();
    }
    return IntStream.range(0, directions.thetas())
        .mapToDouble(row -> mean(rays(row).mapToDouble(ray -> sum(ray, groups, measure)).toArray()))
        .toArray();
  }

  private double[] bound(boolean most) {
    return IntStream.range(0, directions.thetas())
        .mapToDouble(row -> {
          var values = rays(row).mapToDouble(ray -> budget.length(ray, measure));
          return (most ? values.max() : values.min()).orElse(0);
        })
        .toArray();
  }

  @Override
  public ImageFigure image(double scaleTo) {
    double[] values = new double[directions.count()];
    for (int ray = 0; ray < values.length; ray++) {
      int row = ray / directions.phis();
      int column = ray % directions.phis();
      values[column * directions.thetas() + row] = budget.length(ray, measure);
    }
    return new ImageFigure(
        title(),
        note,
        "Polar angle θ (°)",
        "Azimuth φ (°)",
        axis(),
        directions.thetaDeg(),
        directions.phiDeg(),
        values,
        scaleTo,
        List.of());
  }

  private String title() {
    return detector.title()
        + (measure == Measure.X0 ? ": radiation lengths" : ": nuclear interaction lengths");
  }

  private String axis() {
    return measure == Measure.X0 ? "Thickness (X_{0})" : "Thickness (λ_{I})";
  }

  private String unit() {
    return measure == Measure.X0 ? "X0" : "lambda_I";
  }

  private IntStream rays(int row) {
    return IntStream.range(row * directions.phis(), (row + 1) * directions.phis());
  }

  private double mean(List<Integer> groups, Measure what) {
    return mean(directions.rays().mapToDouble(ray -> sum(ray, groups, what)).toArray());
  }

  private double sum(int ray, List<Integer> groups, Measure what) {
    double sum = 0;
    for (int k : groups) {
      sum += budget.length(ray, k, what);
    }
    return sum;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static String five(double value) {
    return String.format(Locale.ROOT, "%.5f", value);
  }
}
