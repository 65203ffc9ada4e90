package io.addra.propagation.spectrum;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The spectra of all slots at one mass, and joint ones of the LLPs of an event. Immutable. */
public final class MassPointSpectra {

  private final double mass;
  private final long[] blockEvents;
  private final long[] blockWeights;
  private final List<RegionSpectra> slots;
  private final List<JointPoints> joint;

  private MassPointSpectra(
      double mass,
      long[] blockEvents,
      long[] blockWeights,
      List<RegionSpectra> slots,
      List<JointPoints> joint) {
    this.mass = mass;
    this.blockEvents = blockEvents;
    this.blockWeights = blockWeights;
    this.slots = slots;
    this.joint = joint;
  }

  /**
   * Spectra at one mass; arrays are copied.
   *
   * @param mass mass of the LLP (GeV)
   * @param blockEvents events in each block
   * @param blockWeights sum of the events' weights in each block (units of 2^-scaleBits)
   * @param slots spectra by slot
   */
  public static MassPointSpectra of(
      double mass, long[] blockEvents, long[] blockWeights, List<RegionSpectra> slots) {
    if (blockEvents.length != blockWeights.length
        || slots.stream().anyMatch(slot -> slot.blocks() != blockEvents.length)) {
      throw new IllegalArgumentException("every slot needs the same blocks");
    }
    return new MassPointSpectra(
        mass, blockEvents.clone(), blockWeights.clone(), List.copyOf(slots), List.of());
  }

  /**
   * The same with other joint spectra.
   *
   * @throws IllegalArgumentException if one of them has other blocks
   */
  public MassPointSpectra withJoint(List<JointPoints> points) {
    if (points.stream().anyMatch(each -> each.blocks().size() != blocks())) {
      throw new IllegalArgumentException("every joint spectrum needs the same blocks");
    }
    return new MassPointSpectra(mass, blockEvents, blockWeights, slots, List.copyOf(points));
  }

  /**
   * These slots and joint spectra, then those of other spectra over the same events.
   *
   * @throws IllegalArgumentException if mass, events or weights of the blocks differ
   */
  public MassPointSpectra beside(MassPointSpectra other) {
    if (mass != other.mass
        || !Arrays.equals(blockEvents, other.blockEvents)
        || !Arrays.equals(blockWeights, other.blockWeights)) {
      throw new IllegalArgumentException("spectra of other events");
    }
    return of(
            mass,
            blockEvents,
            blockWeights,
            Stream.concat(slots.stream(), other.slots.stream()).toList())
        .withJoint(Stream.concat(joint.stream(), other.joint.stream()).toList());
  }

  /** Mass of the LLP (GeV). */
  public double mass() {
    return mass;
  }

  /** Number of blocks. */
  public int blocks() {
    return blockEvents.length;
  }

  /** Events in each block. */
  public long[] blockEvents() {
    return blockEvents.clone();
  }

  /** Sum of the events' weights in each block (units of 2^-scaleBits). */
  public long[] blockWeights() {
    return blockWeights.clone();
  }

  /** Number of events. */
  public long events() {
    return Arrays.stream(blockEvents).sum();
  }

  /** Joint spectra; none where nothing asks for them. */
  public List<JointPoints> joint() {
    return joint;
  }

  /** Spectra by slot. */
  public List<RegionSpectra> slots() {
    return slots;
  }
}
