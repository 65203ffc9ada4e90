package io.addra.propagation.eventfile.frame;

import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.eventfile.event.FileDecay;
import io.addra.propagation.eventfile.event.FileEvent;
import io.addra.propagation.eventfile.event.FileLlp;
import io.addra.propagation.eventfile.event.FileParticle;
import io.addra.propagation.eventfile.event.SpacetimePoint;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame of an event file. Immutable.
 *
 * <p>{@code belle2} is the Belle II frame itself. {@code cms} is the centre-of-mass frame of the
 * collision as generators of symmetric beams have it: the electrons run along +z, the positrons
 * along -z. Its x axis lies in the plane of the solenoid axis and the beams, at a right angle to
 * the electrons and on the side of +x; y completes a right-handed frame and is the y axis of Belle
 * II when the beams cross in the x-z plane. From there a four-vector is first rotated, so that z
 * turns to the electrons' direction in the centre-of-mass frame ({@link Beams#axis()}), and then
 * boosted with the velocity of that frame ({@link Beams#boost()}). A vertex is transformed likewise
 * with its time; the origins of both frames coincide at time 0.
 */
public final class EventFrame {

  /** The name of the Belle II frame. */
  public static final String BELLE2 = "belle2";

  /** The name of the centre-of-mass frame. */
  public static final String CMS = "cms";

  private final @Nullable Beams beams;
  private final double[][] axes;
  private final double[] boost;

  private EventFrame(@Nullable Beams beams, double[][] axes, double[] boost) {
    this.beams = beams;
    this.axes = axes;
    this.boost = boost;
  }

  /** The Belle II frame. */
  public static EventFrame belle2() {
    return new EventFrame(null, new double[0][], new double[0]);
  }

  /** The centre-of-mass frame of the given beams. */
  public static EventFrame cms(Beams beams) {
    double[] basis = beams.basis();
    double[][] axes = new double[3][];
    for (int k = 0; k < 3; k++) {
      axes[k] = Arrays.copyOfRange(basis, 3 * k, 3 * k + 3);
    }
    return new EventFrame(beams, axes, beams.boost());
  }

  /**
   * The frame of the given name.
   *
   * @param beams beams whose centre-of-mass frame is meant
   * @throws IllegalArgumentException if there is no such frame
   */
  public static EventFrame named(String name, Beams beams) {
    return switch (name) {
      case BELLE2 -> belle2();
      case CMS -> cms(beams);
      default ->
          throw new IllegalArgumentException(
              "unknown frame '" + name + "', expected " + BELLE2 + " or " + CMS);
    };
  }

  /** Name of the frame. */
  public String name() {
    return beams == null ? BELLE2 : CMS;
  }

  /** A four-momentum (GeV) of this frame in the Belle II frame. */
  public FourVector momentum(FourVector p) {
    if (beams == null) {
      return p;
    }
    return new FourVector(p.e(), along(0, p), along(1, p), along(2, p)).boosted(boost);
  }

  /** A point (cm, ns) of this frame in the Belle II frame. */
  public SpacetimePoint point(SpacetimePoint point) {
    if (beams == null) {
      return point;
    }
    double c = SpacetimePoint.SPEED_OF_LIGHT;
    FourVector moved = momentum(new FourVector(c * point.t(), point.x(), point.y(), point.z()));
    return new SpacetimePoint(moved.px(), moved.py(), moved.pz(), moved.e() / c);
  }

  /** An event of this frame in the Belle II frame. */
  public FileEvent event(FileEvent event) {
    if (beams == null) {
      return event;
    }
    List<FileLlp> llps = event.llps().stream().map(this::llp).toList();
    return new FileEvent(event.index(), event.weight(), llps);
  }

  private FileLlp llp(FileLlp llp) {
    FileDecay decay = llp.decay();
    return new FileLlp(
        llp.pdg(),
        momentum(llp.momentum()),
        point(llp.production()),
        decay == null ? null : decay(decay));
  }

  private FileDecay decay(FileDecay decay) {
    return new FileDecay(
        point(decay.vertex()),
        decay.products().stream()
            .map(p -> new FileParticle(p.pdg(), momentum(p.momentum())))
            .toList());
  }

  private double along(int axis, FourVector p) {
    return axes[0][axis] * p.px() + axes[1][axis] * p.py() + axes[2][axis] * p.pz();
  }
}
