package io.addra.geometry.detector;

import io.addra.geometry.document.YamlDocument;
import io.addra.geometry.volume.Provenance;
import io.addra.geometry.volume.Volume;
import io.addra.materials.names.NearNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Reads the top file of a detector, and with it all it includes. */
final class DetectorReader {
  private final Session session;

  private DetectorReader(Session session) {
    this.session = session;
  }

  static Detector read(SourceFile file) {
    return read(file, Map.of());
  }

  /** Reads a detector with other values of parameters of the top file. */
  static Detector read(SourceFile file, Map<String, Double> parameters) {
    try (Session session = new Session()) {
      return new DetectorReader(session).detector(file, parameters);
    }
  }

  /** Name of a detector, after a look at its top file and what it allows of the parameters. */
  static String check(SourceFile file, Map<String, Double> parameters) {
    try (Session session = new Session()) {
      return new DetectorReader(session).top(file, parameters).text("/detector");
    }
  }

  private Scope top(SourceFile file, Map<String, Double> parameters) {
    YamlDocument document = session.open(file);
    for (String needed : List.of("detector", "title", "regions")) {
      if (!document.root().has(needed)) {
        throw document.error("", "the key '" + needed + "' is missing in the detector's top file");
      }
    }
    return Scope.of(document, file, null).with(parameters);
  }

  private Detector detector(SourceFile file, Map<String, Double> parameters) {
    Scope scope = top(file, parameters);
    session.addParameters(parameters);
    List<Region> regions = regions(scope);
    List<ParentRegion> parents = parents(scope);
    List<Volume> volumes =
        new VolumeReader(session).volumes(scope, "/volumes", VolumeReader.Mother.NONE);
    return new Detector(
        scope.text("/detector"),
        scope.titleText("/title"),
        scope.textOr("/description", ""),
        regions,
        parents,
        volumes,
        new FieldReader(session).read(scope),
        scope.parameters(),
        expectations(scope),
        session.hash());
  }

  private List<Region> regions(Scope scope) {
    List<Region> result = new ArrayList<>();
    for (String name : scope.at("/regions").propertyNames()) {
      if (name.equals(Region.OUTSIDE)) {
        throw scope.error(
            "/regions/" + name, "'outside' is what is in no volume, choose another name");
      }
      session.regions().add(name);
      result.add(new Region(name, scope.text("/regions/" + name)));
    }
    return result;
  }

  private List<ParentRegion> parents(Scope scope) {
    List<ParentRegion> result = new ArrayList<>();
    for (String name : scope.at("/parents").propertyNames()) {
      String at = "/parents/" + name;
      if (session.regions().contains(name) || name.equals(Region.OUTSIDE)) {
        throw scope.error(at, "there is a leaf region of this name, choose another");
      }
      List<String> of = new ArrayList<>();
      for (JsonNode member : scope.at(at + "/of")) {
        String region = member.asString();
        if (!session.regions().contains(region)) {
          throw scope.error(
              at + "/of/" + of.size(),
              "unknown region '" + region + "'" + NearNames.hint(region, session.regions()));
        }
        of.add(region);
      }
      result.add(new ParentRegion(name, scope.text(at + "/title"), of));
    }
    return result;
  }

  private static List<Expectation> expectations(Scope scope) {
    List<Expectation> result = new ArrayList<>();
    for (int k = 0; k < scope.size("/expect"); k++) {
      String at = "/expect/" + k;
      if (Condition.holds(scope, at + "/when")) {
        boolean counted = scope.has(at + "/count");
        boolean weighed = scope.has(at + "/mass_kg");
        if (!counted && !weighed) {
          throw scope.error(at, "expected count or mass_kg");
        }
        Provenance provenance = scope.provenance(at);
        result.add(
            new Expectation(
                scope.text(at + "/volumes"),
                counted ? OptionalInt.of(scope.wholeNumber(at + "/count")) : OptionalInt.empty(),
                weighed ? OptionalDouble.of(scope.number(at + "/mass_kg")) : OptionalDouble.empty(),
                scope.numberOr(at + "/within_percent", 0.1) / 100,
                provenance.source(),
                provenance.file(),
                provenance.line()));
      }
    }
    return result;
  }
}
