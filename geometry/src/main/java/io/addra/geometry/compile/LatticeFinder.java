package io.addra.geometry.compile;

import io.addra.geometry.space.Vector3;
import io.addra.kernels.scene.RingLattice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds lattices among siblings: convex pieces that stand in rings around the z axis, one on the
 * other in z/r, each of the same number of pieces at the same azimuths. What fits into no lattice
 * stays as it is.
 */
final class LatticeFinder {
  /** Rings of fewer pieces are not worth it. */
  private static final int FEWEST_COLUMNS = 16;

  /** Pieces this close to the axis (cm) do not belong to a lattice. */
  private static final double NEAREST_CM = 1;

  /** Rings are apart by more than this share of a piece's range in z/r. */
  private static final double RING_GAP = 0.25;

  /** Pieces stand within this share of a step from where they should. */
  private static final double OFF_PLACE = 0.25;

  /** Corners closer than this (cm) are the same: far below what a position is known to. */
  private static final double SAME_CM = 1e-10;

  private LatticeFinder() {}

  /** The siblings, those in lattices as one node for each lattice. */
  static List<SceneNode> joined(List<SceneNode> siblings) {
    Map<List<Integer>, List<Pointing>> candidates = new LinkedHashMap<>();
    List<SceneNode> result = new ArrayList<>();
    for (SceneNode node : siblings) {
      Pointing piece = Pointing.of(node);
      if (piece == null || piece.nearest() < NEAREST_CM) {
        result.add(node);
      } else {
        candidates
            .computeIfAbsent(List.of(node.plus(), node.minus()), key -> new ArrayList<>())
            .add(piece);
      }
    }
    candidates.values().forEach(pieces -> addLattices(pieces, result));
    return result;
  }

  private static void addLattices(List<Pointing> pieces, List<SceneNode> result) {
    List<List<Pointing>> lattice = new ArrayList<>();
    for (List<Pointing> ring : rings(pieces)) {
      List<Pointing> ordered = ordered(ring);
      if (ordered.isEmpty()) {
        ring.forEach(piece -> result.add(piece.node()));
        continue;
      }
      boolean full = lattice.size() == RingLattice.MOST_RINGS;
      if (!lattice.isEmpty() && (full || !continues(lattice, ordered))) {
        result.add(node(lattice));
        lattice.clear();
      }
      lattice.add(lattice.isEmpty() ? ordered : aligned(lattice.getFirst(), ordered));
    }
    if (!lattice.isEmpty()) {
      result.add(node(lattice));
    }
  }

  private static List<List<Pointing>> rings(List<Pointing> pieces) {
    List<Pointing> sorted =
        pieces.stream().sorted(Comparator.comparingDouble(Pointing::slope)).toList();
    List<List<Pointing>> rings = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (Pointing piece : sorted) {
      if (piece.slope() - last > RING_GAP * piece.slopeWidth()) {
        rings.add(new ArrayList<>());
      }
      rings.getLast().add(piece);
      last = piece.slope();
    }
    return rings;
  }

  /** The pieces of a ring by azimuth; none if they are few, too many or not evenly spread. */
  private static List<Pointing> ordered(List<Pointing> ring) {
    int columns = ring.size();
    if (columns < FEWEST_COLUMNS || columns > RingLattice.MOST_COLUMNS) {
      return List.of();
    }
    List<Pointing> sorted =
        ring.stream().sorted(Comparator.comparingDouble(Pointing::azimuth)).toList();
    for (int k = 0; k < columns; k++) {
      double expected = sorted.getFirst().azimuth() + (double) k / columns;
      if (Math.abs(sorted.get(k).azimuth() - expected) > OFF_PLACE / columns) {
        return List.of();
      }
    }
    return sorted;
  }

  /** Whether a ring has the columns of a lattice. */
  private static boolean continues(List<List<Pointing>> lattice, List<Pointing> ring) {
    List<Pointing> first = lattice.getFirst();
    double steps =
        Azimuths.difference(first.getFirst().azimuth(), ring.getFirst().azimuth()) * ring.size();
    return first.size() == ring.size() && Math.abs(steps - Math.rint(steps)) < OFF_PLACE;
  }

  /** The ring from the piece on that stands at the first one's azimuth. */
  private static List<Pointing> aligned(List<Pointing> first, List<Pointing> ring) {
    int columns = ring.size();
    double steps =
        Azimuths.difference(first.getFirst().azimuth(), ring.getFirst().azimuth()) * columns;
    int shift = Math.floorMod(-(int) Math.rint(steps), columns);
    List<Pointing> result = new ArrayList<>(ring.subList(shift, columns));
    result.addAll(ring.subList(0, shift));
    return result;
  }

  private static SceneNode node(List<List<Pointing>> rings) {
    int columns = rings.getFirst().size();
    LatticeRanges ranges =
        new LatticeRanges(rings.getFirst().getFirst().azimuth(), columns, rings.size());
    List<SceneNode> nodes = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      for (int ring = 0; ring < rings.size(); ring++) {
        SceneNode node = rings.get(ring).get(column).node();
        nodes.add(node);
        ranges.addAzimuths(column, node.corners().getFirst());
      }
    }
    for (int column = 0; column < columns; column++) {
      for (int ring = 0; ring < rings.size(); ring++) {
        Pointing piece = rings.get(ring).get(column);
        ranges.add(column, ring, piece);
      }
    }
    return SceneNode.of(ranges.lattice(period(rings)), nodes);
  }

  /** Columns after which the pieces repeat. */
  private static int period(List<List<Pointing>> rings) {
    int columns = rings.getFirst().size();
    int period = 1;
    while (period < columns && !(columns % period == 0 && repeats(rings, period))) {
      period++;
    }
    return period;
  }

  private static boolean repeats(List<List<Pointing>> rings, int period) {
    int columns = rings.getFirst().size();
    for (int column = period; column < columns; column++) {
      double turn = 2 * Math.PI * (column - column % period) / columns;
      for (List<Pointing> ring : rings) {
        List<Vector3> first = ring.get(column % period).node().corners().getFirst();
        List<Vector3> here = ring.get(column).node().corners().getFirst();
        if (!turned(first, here, Math.cos(turn), Math.sin(turn))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean turned(List<Vector3> first, List<Vector3> second, double cos, double sin) {
    if (first.size() != second.size()) {
      return false;
    }
    for (int k = 0; k < first.size(); k++) {
      Vector3 p = first.get(k);
      Vector3 q = new Vector3(cos * p.x() - sin * p.y(), sin * p.x() + cos * p.y(), p.z());
      if (q.minus(second.get(k)).norm() > SAME_CM) {
        return false;
      }
    }
    return true;
  }
}
