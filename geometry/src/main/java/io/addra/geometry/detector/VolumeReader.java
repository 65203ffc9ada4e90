package io.addra.geometry.detector;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.YamlDocument;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Transform;
import io.addra.geometry.volume.Volume;
import io.addra.materials.Material;
import io.addra.materials.UnknownMaterialException;
import io.addra.materials.names.NearNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads lists of volumes: includes, tables, copies and mirror images, and daughters. */
final class VolumeReader {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private static final List<String> TOP_ONLY =
      List.of("detector", "regions", "parents", "expect", "field");

  private final Session session;

  VolumeReader(Session session) {
    this.session = session;
  }

  /** Where a list of volumes belongs: path (empty or ending in '/') and region of the mother. */
  record Mother(String path, String region) {
    static final Mother NONE = new Mother("", "");
  }

  List<Volume> volumes(Scope scope, String pointer, Mother mother) {
    List<Volume> siblings = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int k = 0; k < scope.size(pointer); k++) {
      String at = pointer + "/" + k;
      if (!Condition.holds(scope, at + "/when")) {
        continue;
      }
      List<Volume> found =
          scope.has(at + "/include") ? included(scope, at, mother) : patterns(scope, at, mother);
      for (Volume volume : found) {
        if (!names.add(volume.name())) {
          String key = scope.has(at + "/name") ? at + "/name" : at;
          throw scope.error(key, "a volume '" + volume.path() + "' exists already");
        }
      }
      siblings.addAll(found);
    }
    return siblings;
  }

  private List<Volume> included(Scope scope, String at, Mother mother) {
    SourceFile file = scope.fileAt(at + "/include");
    session.checkInclude(scope, at + "/include", file);
    Transform placement = PlacementReader.read(scope, at + "/placement");
    List<Volume> found = session.included(scope.keyOf(file, mother.region()));
    if (found == null) {
      found = read(scope, at, file, mother);
      session.keep(scope.keyOf(file, mother.region()), found);
    } else {
      long count = found.stream().mapToLong(Volume::count).sum();
      session.addVolumes(scope, at + "/include", count);
      found = found.stream().map(volume -> volume.below(mother.path())).toList();
    }
    return found.stream().map(v -> v.placed(placement.after(v.transform()))).toList();
  }

  private List<Volume> read(Scope scope, String at, SourceFile file, Mother mother) {
    YamlDocument document;
    try {
      document = session.open(file);
    } catch (InputException e) {
      throw e.line() == 0 && e.file().equals(file.name())
          ? scope.error(at + "/include", e.getMessage())
          : e;
    }
    for (String topOnly : TOP_ONLY) {
      if (document.root().has(topOnly)) {
        throw document.error(
            "/" + topOnly, "only the top file of a detector has '" + topOnly + "'");
      }
    }
    List<Volume> found = volumes(Scope.of(document, file, scope), "/volumes", mother);
    session.leave();
    return found;
  }

  private List<Volume> patterns(Scope scope, String at, Mother mother) {
    String table = at + "/table";
    if (!scope.has(table)) {
      return repeated(scope.forVolume(), at, at + "/name", mother);
    }
    if (scope.inTable()) {
      throw scope.error(table, "a table inside a table");
    }
    Table rows = session.table(scope, table + "/file");
    if (scope.has(table + "/join")) {
      rows = TableJoin.of(rows, scope, table + "/join", session);
    }
    List<Volume> result = new ArrayList<>();
    String name = scope.has(table + "/name") ? table + "/name" : at + "/name";
    for (Table.Row row : rows.rows()) {
      result.addAll(repeated(scope.forRow(row), at, name, mother));
    }
    return result;
  }

  private List<Volume> repeated(Scope scope, String at, String namePointer, Mother mother) {
    Volume one = single(scope, at, namePointer, mother);
    List<Volume> halves = new ArrayList<>();
    if (scope.has(at + "/mirror_z") && scope.at(at + "/mirror_z").booleanValue()) {
      session.addVolumes(scope, at + "/mirror_z", one.count());
      boolean forward = one.transform().apply(one.shape().bounds()).centre().z() >= 0;
      halves.add(one.renamed(one.name() + (forward ? "-forward" : "-backward")));
      halves.add(
          one.renamed(one.name() + (forward ? "-backward" : "-forward"))
              .placed(Transform.MIRROR_Z.after(one.transform())));
    } else {
      halves.add(one);
    }
    String copies = at + "/copies_phi";
    if (!scope.has(copies)) {
      return halves;
    }
    int count = scope.wholeNumber(copies + "/count");
    if (count < 1 || count > Session.MAX_COPIES) {
      throw scope.error(
          copies + "/count", "expected 1 to " + Session.MAX_COPIES + ", found " + count);
    }
    session.addVolumes(scope, copies + "/count", (long) (count - 1) * halves.size() * one.count());
    double first = scope.numberOr(copies + "/first_deg", 0);
    double step = scope.numberOr(copies + "/step_deg", 360.0 / count);
    List<Volume> result = new ArrayList<>();
    for (Volume half : halves) {
      for (int k = 0; k < count; k++) {
        Transform turn = Transform.aboutZ(first + k * step);
        result.add(half.renamed(half.name() + "-" + (k + 1)).placed(turn.after(half.transform())));
      }
    }
    return result;
  }

  private Volume single(Scope scope, String at, String namePointer, Mother mother) {
    session.addVolumes(scope, at, 1);
    String name = name(scope, at, namePointer);
    String path = mother.path() + name;
    Material material = material(scope, at + "/material");
    String region = region(scope, at, mother);
    Shape shape = ShapeReader.read(scope, at + "/shape");
    Transform placement = PlacementReader.read(scope, at + "/placement");
    List<Volume> daughters = volumes(scope, at + "/daughters", new Mother(path + "/", region));
    return new Volume(
        name,
        path,
        material,
        region,
        shape,
        placement,
        daughters,
        properties(scope, at + "/properties"),
        scope.provenance(at));
  }

  /** Named numbers; those whose cell of the table is empty are left out. */
  private static Map<String, Double> properties(Scope scope, String pointer) {
    Map<String, Double> result = new LinkedHashMap<>();
    for (String name : scope.at(pointer).propertyNames()) {
      String at = pointer + "/" + name;
      if (!scope.blank(at)) {
        result.put(name, scope.number(at));
      }
    }
    return result;
  }

  private static String name(Scope scope, String at, String pointer) {
    if (!scope.has(pointer)) {
      throw scope.error(at, "the key 'name' is missing");
    }
    String name = scope.text(pointer);
    if (!NAME.matcher(name).matches()) {
      throw scope.error(
          pointer, "expected lower-case letters, digits and '-', found '" + name + "'");
    }
    return name;
  }

  private Material material(Scope scope, String pointer) {
    try {
      return session.materials().get(scope.text(pointer));
    } catch (UnknownMaterialException e) {
      throw scope.error(pointer, e.getMessage());
    }
  }

  private String region(Scope scope, String at, Mother mother) {
    String pointer = at + "/region";
    if (!scope.has(pointer)) {
      if (mother.region().isEmpty()) {
        throw scope.error(at, "a volume at the top needs a region");
      }
      return mother.region();
    }
    String region = scope.text(pointer);
    if (!session.regions().contains(region)) {
      throw scope.error(
          pointer,
          "unknown region '"
              + region
              + "'"
              + NearNames.hint(region, session.regions())
              + " (regions are declared in the detector's top file)");
    }
    return region;
  }
}
