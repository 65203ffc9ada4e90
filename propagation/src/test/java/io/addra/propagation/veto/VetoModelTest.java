package io.addra.propagation.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.matter.MatterPath;
import io.addra.geometry.matter.MatterPath.Mark;
import io.addra.propagation.veto.ShowerProfile.Start;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photons and electrons in slabs, against closed forms. */
class VetoModelTest {
  private static final double Z = 54.02;
  private static final double X0_CM = 1.86;
  private static final double LOSS = 5.6e-3;
  private static final double IRON_Z = 26;
  private static final VetoSettings USUAL = VetoSettings.USUAL;

  private static Mark crystal(double from, double to) {
    return new Mark(VetoMarks.CRYSTAL, from, to, X0_CM * (to - from));
  }

  private static Mark plane(double at) {
    return new Mark(VetoMarks.MUON_PLANE, at, at + 0.01, 0.2);
  }

  private static MatterPath path(Mark... marks) {
    return new MatterPath(List.of(marks), 100);
  }

  private static PhotonVeto photon(double energy, VetoSettings settings) {
    return new PhotonVeto(energy, settings, Z, IRON_Z);
  }

  private static ElectronVeto electron(double energy) {
    return new ElectronVeto(energy, USUAL, Z, X0_CM, LOSS, IRON_Z);
  }

  private static double survival(double depth) {
    return Math.exp(-7 * depth / 9);
  }

  /** Without a threshold, and with no shower that ends before it: exp(-7/9 X/X0). */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 2, 8, 16.1})
  void photon_slabWithoutThreshold_missesWhatDoesNotConvert(double thickness) {
    VetoSettings none = new VetoSettings(1e-9, 2, 1);
    Veto.Missed missed = photon(1, none).missed(path(crystal(0, thickness)));
    double expected = survival(thickness);
    assertThat(missed.ecl()).isCloseTo(expected, within(0.01 * expected));
    assertThat(missed.eclAndKlm()).isEqualTo(missed.ecl());
  }

  /** With a threshold the last part of the slab sees nothing. */
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 4})
  void photon_slabWithThreshold_missesLateConversions(double energy) {
    ShowerProfile profile =
        ShowerProfile.of(energy, ShowerProfile.criticalEnergy(Z), Start.CONVERSION);
    double least = profile.depthOf(0.1 / energy);
    PhotonVeto veto = photon(energy, USUAL);
    assertThat(veto.leastCrystal()).isEqualTo(least);
    double expected = survival(16 - least);
    assertThat(veto.missed(path(crystal(0, 16))).ecl())
        .isCloseTo(expected, within(0.02 * expected));
    // thinner than that: nothing converts early enough
    assertThat(veto.missed(path(crystal(0, 0.9 * least))).ecl()).isEqualTo(1);
  }

  @Test
  void photon_nothingOrGasAlone_isMissed() {
    assertThat(photon(1, USUAL).missed(path())).isEqualTo(new Veto.Missed(1, 1));
    assertThat(photon(1, USUAL).missed(path(crystal(3, 3.001))).ecl()).isEqualTo(1);
  }

  /** Behind a thick shield nothing is left; behind a thin one a conversion there helps. */
  @Test
  void photon_shieldBeforeCrystals_absorbsOrConverts() {
    PhotonVeto veto = photon(1, USUAL);
    double bare = veto.missed(path(crystal(0, 16))).ecl();
    double thin = veto.missed(path(crystal(0.5, 16.5))).ecl();
    double thick = veto.missed(path(crystal(25, 41))).ecl();
    assertThat(thin).isCloseTo(bare * survival(0.5), within(1e-3 * bare));
    assertThat(thick).isGreaterThan(0.9);
  }

  /** Wrapping between crystals is no gap, and two halves are a whole. */
  @Test
  void photon_wrappedHalves_areAWhole() {
    PhotonVeto veto = photon(1, USUAL);
    double whole = veto.missed(path(crystal(0, 16))).ecl();
    double halves = veto.missed(path(crystal(8, 16), crystal(0, 7.999))).ecl();
    assertThat(halves).isCloseTo(whole, within(1e-3 * whole));
  }

  /** Layers of iron 2.7 radiation lengths apart, no crystals: the first conversions count. */
  @Test
  void photon_muonLayers_missesWhatConvertsTooEarlyOrTooLate() {
    List<Mark> marks = new ArrayList<>();
    for (int layer = 0; layer < 10; layer++) {
      marks.add(plane(12 + 2.7 * layer));
      marks.add(plane(12.05 + 2.7 * layer));
    }
    PhotonVeto veto = photon(1, USUAL);
    double reach =
        ShowerProfile.of(1, ShowerProfile.criticalEnergy(IRON_Z), Start.CONVERSION).lastDepth(1);
    assertThat(reach).isBetween(2 * 2.7, 10 * 2.7);
    Veto.Missed missed = veto.missed(path(marks.toArray(Mark[]::new)));
    assertThat(missed.ecl()).isEqualTo(1);
    double begin = 12 + 2.7 - reach;
    double end = 12 + 8 * 2.7;
    double expected = 1 - survival(begin) + survival(end);
    assertThat(missed.eclAndKlm()).isCloseTo(expected, within(1e-12));
    // one layer is not enough
    assertThat(veto.missed(path(plane(30), plane(30.05))).eclAndKlm()).isEqualTo(1);
  }

  @Test
  void photon_moreOfAnything_isMissedLess() {
    double thin = photon(1, USUAL).missed(path(crystal(0, 8))).ecl();
    double thick = photon(1, USUAL).missed(path(crystal(0, 12))).ecl();
    double strict = photon(1, new VetoSettings(0.3, 2, 1)).missed(path(crystal(0, 12))).ecl();
    assertThat(thick).isLessThan(strict).isLessThan(thin);
    Veto.Missed both =
        photon(1, USUAL).missed(path(crystal(0, 12), plane(20), plane(22.7), plane(25.4)));
    assertThat(both.ecl()).isEqualTo(thick);
    assertThat(both.eclAndKlm()).isLessThan(thick);
  }

  @Test
  void photon_belowTheThreshold_isNotSeenInCrystals() {
    PhotonVeto veto = photon(0.05, USUAL);
    assertThat(veto.leastCrystal()).isInfinite();
    assertThat(veto.missed(path(crystal(0, 16))).ecl()).isEqualTo(1);
  }

  /** A least ionising track needs 0.1 GeV/(5.6 MeV/cm) = 18 cm, a shower much less. */
  @Test
  void electron_isLostInGapsAlone() {
    assertThat(electron(4).missed(path(crystal(0.2, 16.2))).ecl()).isZero();
    assertThat(electron(4).missed(path(crystal(0.2, 0.3))).ecl()).isEqualTo(1);
    assertThat(electron(4).missed(path())).isEqualTo(new Veto.Missed(1, 1));
    // seen by ionisation where the shower is over: far behind a shield
    Mark far = new Mark(VetoMarks.CRYSTAL, 58, 68, 0.1 / LOSS + 0.01);
    assertThat(electron(4).missed(path(far)).ecl()).isZero();
    Mark shorter = new Mark(VetoMarks.CRYSTAL, 58, 68, 0.1 / LOSS - 0.01);
    assertThat(electron(4).missed(path(shorter)).ecl()).isEqualTo(1);
  }

  @Test
  void electron_inTheGap_isSeenByTwoLayersWithinItsShower() {
    Veto.Missed seen = electron(4).missed(path(plane(2), plane(4.7)));
    assertThat(seen).isEqualTo(new Veto.Missed(1, 0));
    Veto.Missed missed = electron(4).missed(path(plane(2), plane(60)));
    assertThat(missed).isEqualTo(new Veto.Missed(1, 1));
  }

  @Test
  void settings_impossible_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new VetoSettings(0, 2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new VetoSettings(0.1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new VetoSettings(0.1, 2, Double.NaN));
  }
}
