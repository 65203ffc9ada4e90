package io.addra.propagation.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.primes.Primes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankOneLatticeTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 16, 72, 100, 2880, 17280})
  void of_anyNumber_isTheNextPrimeWithBothCoordinatesEven(int least) {
    RankOneLattice lattice = RankOneLattice.of(least);
    assertThat(lattice.count()).isEqualTo(Primes.nextPrime(least));
    double[] second = new double[lattice.count()];
    for (int k = 0; k < lattice.count(); k++) {
      assertThat(lattice.first(k, 0.5)).isBetween(0.0, 1.0);
      second[k] = lattice.second(k, 0.5);
    }
    Arrays.sort(second);
    for (int k = 0; k < second.length; k++) {
      assertThat(second[k]).isCloseTo((k + 0.5) / second.length, within(1e-12));
    }
  }

  /** A slit at the same place in each of 72 sectors, and an edge that waves 16 times around. */
  @Test
  void mean_ofSlitsAndWaves_isThatOfTheWhole() {
    RankOneLattice lattice = RankOneLattice.of(2880);
    int slits = 0;
    int below = 0;
    for (int k = 0; k < lattice.count(); k++) {
      double phi = lattice.first(k, 0.3);
      slits += 72 * phi % 1 < 0.01 ? 1 : 0;
      below += lattice.second(k, 0.7) < 0.4 + 0.05 * Math.cos(2 * Math.PI * 16 * phi) ? 1 : 0;
    }
    assertThat((double) slits / lattice.count()).isCloseTo(0.01, within(1.0 / 2880));
    assertThat((double) below / lattice.count()).isCloseTo(0.4, within(2e-3));
  }
}
