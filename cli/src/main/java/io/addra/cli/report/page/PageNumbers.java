package io.addra.cli.report.page;

import io.addra.cli.page.PackedNumbers;
import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.spectrum.MassPointSpectra;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The numbers of a page as a tree: spectra, and on a grid of lifetimes relative errors, effective
 * blocks, and values of quantities without spectra. Arrays over masses and lifetimes have lifetimes
 * fastest. Immutable.
 *
 * @param quantities quantities of the page, in its order
 * @param spectra spectra of the page; none where nothing fits
 * @param grid numbers at lifetimes
 * @param masses masses (GeV), in the scan's order
 */
record PageNumbers(
    List<PageQuantity> quantities, List<PageSpectra> spectra, PageGrid grid, List<Double> masses) {
  private static final double BLOCKS_STEP = 4;
  private static final double MOST_BLOCKS = 255;

  /** Copies the lists. */
  PageNumbers {
    quantities = List.copyOf(quantities);
    spectra = List.copyOf(spectra);
    masses = List.copyOf(masses);
  }

  /** The tree. */
  ObjectNode tree() {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("lifetimes", PackedNumbers.doubles(grid.lifetimes()));
    root.put("blocksStep", BLOCKS_STEP);
    ArrayNode sets = root.putArray("sets");
    Map<String, Integer> setOf = new LinkedHashMap<>();
    for (PageSpectra each : spectra) {
      each.quantities().keySet().forEach(name -> setOf.put(name, sets.size()));
      write(each, sets.addObject());
    }
    ArrayNode list = root.putArray("quantities");
    for (PageQuantity quantity : quantities) {
      ObjectNode node = list.addObject();
      node.put("name", quantity.name());
      node.put("title", quantity.title());
      node.put("group", quantity.group());
      node.put("main", quantity.main());
      Integer set = setOf.get(quantity.name());
      if (set != null) {
        node.put("set", set);
        ArrayNode parts = node.putArray("parts");
        spectra.get(set).quantities().getOrDefault(quantity.name(), List.of()).forEach(parts::add);
      }
      curves(quantity.name(), set == null, node);
    }
    return root;
  }

  private static void write(PageSpectra set, ObjectNode node) {
    node.put("edges", PackedNumbers.doubles(set.spectra().bins().edges()));
    ArrayNode list = node.putArray("masses");
    for (MassPointSpectra mass : set.spectra().masses()) {
      ObjectNode point = list.addObject();
      double weight = 0;
      for (long block : mass.blockWeights()) {
        weight += block;
      }
      point.put("weight", weight);
      point.put("limit", Estimate.LIMIT_90 / mass.events() * set.spectra().maxWeight());
      ArrayNode parts = point.putArray("parts");
      set.at(mass).forEach(part -> part.write(parts.addObject()));
    }
  }

  /** Errors of 0 stand for upper limits. */
  private void curves(String quantity, boolean withValues, ObjectNode node) {
    List<Double> errors = new ArrayList<>();
    List<Integer> blocks = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    double[] limits = new double[masses.size()];
    for (int m = 0; m < limits.length; m++) {
      for (Estimate each : grid.curve(masses.get(m), quantity)) {
        limits[m] = each.upperLimit() ? each.statError() : limits[m];
        errors.add(each.upperLimit() ? 0 : each.statError() / each.value());
        blocks.add((int) Math.min(MOST_BLOCKS, BLOCKS_STEP * each.effectiveBlocks()));
        values.add(each.value());
      }
    }
    node.put("errors", PackedNumbers.floats(errors));
    node.put("blocks", PackedNumbers.bytes(blocks));
    if (withValues) {
      node.put("values", PackedNumbers.doubles(values.stream().mapToDouble(d -> d).toArray()));
      node.put("limits", PackedNumbers.doubles(limits));
    }
  }
}
