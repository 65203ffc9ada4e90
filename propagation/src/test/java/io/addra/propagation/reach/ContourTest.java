package io.addra.propagation.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.coupling.CouplingModel;
import io.addra.propagation.coupling.CouplingModels;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContourTest {
  private static final CouplingModel ALP = CouplingModels.of("alp-photon");
  private static final Slab SLAB = new Slab(5, 100, 4);

  private static Search search(String luminosity) {
    return new Search(ALP, ALP.rates().getFirst(), Luminosity.parse(luminosity), "", List.of());
  }

  private static YieldCurve yields(Search search, double mass) {
    return SLAB.yields(search, mass, CouplingGrid.usual(ALP, mass));
  }

  @Test
  void contour_hasALowerAndAnUpperBranch_whereTheYieldIsTheWantedOne() {
    Search search = search("50/ab");
    List<YieldCurve> curves = List.of(yields(search, 0.2), yields(search, 0.5));
    Contour contour = Contour.of(curves, 3);
    assertThat(contour.branch(Crossing.LOWER)).hasSize(2);
    assertThat(contour.branch(Crossing.UPPER)).hasSize(2);
    assertThat(contour.openAbove()).isEmpty();
    assertThat(contour.openBelow()).isEmpty();
    assertThat(contour.without()).isEmpty();
    for (Crossing crossing : contour.crossings()) {
      double length = 4 * ALP.ctau(crossing.mass(), crossing.coupling());
      double acceptance = Math.exp(-5 / length) - Math.exp(-100 / length);
      double events = search.events(crossing.mass(), crossing.coupling(), acceptance);
      // a step of the grid is 6 % of c tau; a straight line over it is off by f'' h^2/8, which at
      // the upper branch, f = -5 cm/length of some 20, is 1 % of the events
      assertThat(events).isCloseTo(3, within(0.03));
    }
  }

  @Test
  void lowerBranch_fallsWithTheFourthRootOfLuminosity() {
    // g^4 L = constant where the decay length is long: 5 MeV, some 200 m and more, leaves
    // corrections
    // of 50 cm/200 m in the events, a quarter of that in g
    double[] found = new double[2];
    String[] luminosities = {"1/ab", "16/ab"};
    for (int i = 0; i < 2; i++) {
      found[i] =
          Contour.of(List.of(yields(search(luminosities[i]), 0.005)), 3)
              .branch(Crossing.LOWER)
              .getFirst()
              .coupling();
    }
    assertThat(found[0] / found[1]).isCloseTo(2, within(0.005));
  }

  @Test
  void gridThatEndsInside_isOpenThere() {
    Search search = search("50/ab");
    Contour whole = Contour.of(List.of(yields(search, 0.3)), 3);
    double low = whole.branch(Crossing.LOWER).getFirst().coupling();
    double high = whole.branch(Crossing.UPPER).getFirst().coupling();
    double[] inside = CouplingGrid.between(ALP, 1.1 * low, high / 1.1);
    Contour open = Contour.of(List.of(SLAB.yields(search, 0.3, inside)), 3);
    assertThat(open.crossings()).isEmpty();
    assertThat(open.openAbove()).containsExactly(0.3);
    assertThat(open.openBelow()).containsExactly(0.3);
    double[] upper = CouplingGrid.between(ALP, 1.1 * low, 2 * high);
    Contour half = Contour.of(List.of(SLAB.yields(search, 0.3, upper)), 3);
    assertThat(half.openAbove()).isEmpty();
    assertThat(half.branch(Crossing.UPPER).getFirst().coupling())
        .isCloseTo(high, within(1e-3 * high));
  }

  @Test
  void moreEventsThanThereAre_givesNoContour() {
    Contour contour = Contour.of(List.of(yields(search("1/pb"), 9)), 3);
    assertThat(contour.crossings()).isEmpty();
    assertThat(contour.without()).containsExactly(9.0);
  }

  @Test
  void grid_coversUsefulLifetimes_andEndsWithTheModel() {
    double[] grid = CouplingGrid.usual(ALP, 0.3);
    assertThat(ALP.ctau(0.3, grid[0])).isCloseTo(1e13, within(1e3));
    assertThat(grid[grid.length - 1]).isLessThanOrEqualTo(ALP.text().coupling().largest());
    for (int i = 1; i < grid.length; i++) {
      assertThat(grid[i]).isGreaterThan(grid[i - 1]);
    }
  }
}
