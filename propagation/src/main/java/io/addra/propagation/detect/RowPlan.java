package io.addra.propagation.detect;

import io.addra.propagation.signature.MenuUse;
import io.addra.propagation.signature.Selection;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.TriggerLine;
import io.addra.propagation.signature.TriggerMenu;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows that kernels judge: signatures, and behind them the lines of the trigger menus that they
 * name, each menu once. Immutable.
 *
 * @param signatures the signatures
 * @param menus the menus
 */
record RowPlan(List<Signature> signatures, List<TriggerMenu> menus) {

  /** Copies the lists. */
  RowPlan {
    signatures = List.copyOf(signatures);
    menus = List.copyOf(menus);
  }

  /** The rows of these signatures. */
  static RowPlan of(List<Signature> signatures) {
    List<TriggerMenu> menus =
        signatures.stream()
            .flatMap(signature -> signature.factors().triggers().stream())
            .map(MenuUse::menu)
            .distinct()
            .toList();
    return new RowPlan(signatures, menus);
  }

  /** Number of rows. */
  int count() {
    return selections().size();
  }

  /** What each row asks for. */
  List<Selection> selections() {
    return Stream.concat(
            signatures.stream().map(RowPlan::selection), lines().map(TriggerLine::selection))
        .toList();
  }

  /** Far detectors have decays in all of themselves. */
  private static Selection selection(Signature signature) {
    return signature.isFar()
        ? signature.selection()
        : FiducialVolume.bounded(signature.selection());
  }

  /** Factor of each row. */
  List<Double> factors() {
    return Stream.concat(
            signatures.stream().map(signature -> signature.factors().factor()),
            lines().map(TriggerLine::efficiency))
        .toList();
  }

  private Stream<TriggerLine> lines() {
    return menus.stream().flatMap(menu -> menu.lines().stream());
  }

  /** The menus of a signature: for each whether it must take the event, its first row, its end. */
  List<int[]> uses(Signature signature) {
    List<int[]> uses = new ArrayList<>();
    for (MenuUse use : signature.factors().triggers()) {
      int first = signatures.size();
      for (TriggerMenu menu : menus.subList(0, menus.indexOf(use.menu()))) {
        first += menu.lines().size();
      }
      uses.add(new int[] {use.takes() ? 1 : 0, first, first + use.menu().lines().size()});
    }
    return uses;
  }
}
