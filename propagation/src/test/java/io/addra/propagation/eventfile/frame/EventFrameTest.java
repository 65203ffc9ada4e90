package io.addra.propagation.eventfile.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.eventfile.event.FileDecay;
import io.addra.propagation.eventfile.event.FileEvent;
import io.addra.propagation.eventfile.event.FileLlp;
import io.addra.propagation.eventfile.event.FileParticle;
import io.addra.propagation.eventfile.event.SpacetimePoint;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EventFrameTest {
  private static final double C = SpacetimePoint.SPEED_OF_LIGHT;
  private final Beams beams = Beams.superKekb();
  private final EventFrame cms = EventFrame.cms(beams);

  @Test
  void momentum_beamsInCms_areBeams() {
    double e = beams.sqrtS() / 2;
    double p = Math.sqrt(e * e - 0.00051099895 * 0.00051099895);
    assertClose(cms.momentum(new FourVector(e, 0, 0, p)), beams.electron());
    assertClose(cms.momentum(new FourVector(e, 0, 0, -p)), beams.positron());
    assertClose(cms.momentum(new FourVector(2 * e, 0, 0, 0)), beams.total());
  }

  @Test
  void momentum_alongY_staysAlongY() {
    FourVector moved = cms.momentum(new FourVector(5, 0, 4, 0));
    assertThat(moved.py()).isCloseTo(4, within(1e-15));
    assertThat(moved.mass()).isCloseTo(3, within(1e-13));
  }

  @Test
  void momentum_alongX_pointsToPositiveX() {
    assertThat(cms.momentum(new FourVector(4, 4, 0, 0)).px()).isPositive();
  }

  @Test
  void momentum_headOnEqualBeams_isSame() {
    EventFrame same = EventFrame.cms(Beams.crossing(5, 5, 0));
    FourVector p = new FourVector(9, 1, 2, 3);
    assertClose(same.momentum(p), p);
  }

  @Test
  void point_flightOfParticle_staysItsFlight() {
    FourVector p = new FourVector(5, 1, 2, -1.5);
    FourVector moved = cms.momentum(p);
    double u = 40;
    SpacetimePoint end =
        cms.point(new SpacetimePoint(u * p.px(), u * p.py(), u * p.pz(), u * p.e() / C));
    assertThat(new double[] {end.x(), end.y(), end.z(), end.t()})
        .containsExactly(
            new double[] {u * moved.px(), u * moved.py(), u * moved.pz(), u * moved.e() / C},
            within(1e-12));
  }

  @Test
  void event_ofBelle2_isSame() {
    FileEvent event = event();
    assertThat(EventFrame.belle2().event(event)).isSameAs(event);
  }

  @Test
  void event_ofCms_isMovedWithAllItsParts() {
    FileEvent event = event();
    FileEvent moved = cms.event(event);
    assertThat(moved.index()).isEqualTo(3);
    assertThat(moved.weight()).isEqualTo(-2);
    FileLlp llp = moved.llps().getFirst();
    FileLlp before = event.llps().getFirst();
    assertThat(llp.momentum()).isEqualTo(cms.momentum(before.momentum()));
    assertThat(llp.production()).isEqualTo(cms.point(before.production()));
    FileDecay decay = Objects.requireNonNull(llp.decay());
    assertThat(decay.vertex())
        .isEqualTo(cms.point(Objects.requireNonNull(before.decay()).vertex()));
    assertThat(decay.products().getFirst().momentum())
        .isEqualTo(cms.momentum(before.decay().products().getFirst().momentum()));
    assertThat(moved.llps().get(1).decay()).isNull();
  }

  @Test
  void named_unknown_isError() {
    assertThat(EventFrame.named("cms", beams).name()).isEqualTo("cms");
    assertThat(EventFrame.named("belle2", beams).name()).isEqualTo("belle2");
    assertThatThrownBy(() -> EventFrame.named("lab", beams))
        .hasMessage("unknown frame 'lab', expected belle2 or cms");
  }

  private static FileEvent event() {
    FourVector p = new FourVector(5, 0, 0, 4);
    SpacetimePoint at = new SpacetimePoint(1, 2, 3, 4);
    FileDecay decay =
        new FileDecay(new SpacetimePoint(1, 2, 7, 9), List.of(new FileParticle(22, p)));
    return new FileEvent(
        3, -2, List.of(new FileLlp(9000005, p, at, decay), new FileLlp(9000005, p, at, null)));
  }

  private static void assertClose(FourVector a, FourVector b) {
    assertThat(new double[] {a.e(), a.px(), a.py(), a.pz()})
        .containsExactly(new double[] {b.e(), b.px(), b.py(), b.pz()}, within(1e-12));
  }
}
