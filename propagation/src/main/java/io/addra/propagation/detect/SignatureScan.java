package io.addra.propagation.detect;

import io.addra.kernels.device.BlockSums;
import io.addra.kernels.device.DeviceException;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.SequenceRunner;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.spectrum.BlockRange;
import io.addra.propagation.spectrum.JointQuantity;
import io.addra.propagation.spectrum.MassPointCollector;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.Quantity;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Evaluates signatures over the events of a scan. Immutable.
 *
 * @param setup the signatures and what they are evaluated with
 * @param joint signatures of events
 * @param blocks the events of a mass
 */
public record SignatureScan(SignatureSetup setup, JointRequest joint, List<EventBlock> blocks) {
  /** Copies the list. */
  public SignatureScan {
    blocks = List.copyOf(blocks);
  }

  /** Without signatures of events. */
  public SignatureScan(SignatureSetup setup, List<EventBlock> blocks) {
    this(setup, JointRequest.none(setup.signatures().size()), blocks);
  }

  /** The same over some of the blocks, counted from 0; events keep their numbers. */
  public SignatureScan among(BlockRange range) {
    return new SignatureScan(setup, joint, range.among(blocks));
  }

  /**
   * The fixed-point scale that all masses have in common.
   *
   * @param decays how the LLP of each mass decays
   * @param llps LLPs of an event
   */
  public int scaleBits(List<DecayModel> decays, int llps) {
    long most = llps * blocks.stream().mapToLong(EventBlock::eventCount).max().orElse(1);
    double least = decays.stream().mapToDouble(DecayModel::meanWeight).min().orElse(1);
    return setup.scaleBits(most, least);
  }

  /**
   * Runs the events of one mass to the end.
   *
   * @param mass mass of the LLP (GeV)
   * @param llps the events, for each of their LLPs in turn
   * @param decay how an LLP decays; where it has a charge, every second one is its antiparticle
   * @param partners prompt particles of an event beside its LLPs
   * @param scaleBits from {@link #scaleBits}
   * @param runner what runs kernels
   * @param progress is told the events of each block that is done
   * @throws io.addra.kernels.device.DeviceException if the device fails
   */
  public MassPointSpectra run(
      double mass,
      List<EventStream> llps,
      DecayModel decay,
      Partners partners,
      int scaleBits,
      SequenceRunner runner,
      LongConsumer progress) {
    return run(mass, FollowedLlp.all(llps, decay), partners, scaleBits, runner, progress);
  }

  /**
   * Runs the events of one mass to the end.
   *
   * @param mass mass of the LLP (GeV)
   * @param llps the events' LLPs, a partner of another kind last
   * @param partners prompt particles of an event beside its LLPs
   * @param scaleBits from {@link #scaleBits}
   * @param runner what runs kernels
   * @param progress is told the events of each block that is done
   * @return spectra with events and weights of the LLPs of the first kind
   * @throws io.addra.kernels.device.DeviceException if the device fails
   */
  public MassPointSpectra run(
      double mass,
      List<FollowedLlp> llps,
      Partners partners,
      int scaleBits,
      SequenceRunner runner,
      LongConsumer progress) {
    MassPointCollector first = collector();
    MassPointCollector second = collector();
    JointCollector together = new JointCollector(joint, setup.signatures(), blocks.size());
    for (int k = 0; k < llps.size(); k++) {
      FollowedLlp llp = llps.get(k);
      MassPointCollector collector = llp.kind() == 0 ? first : second;
      SignaturePoint point = new SignaturePoint(llp.events(), k, llp.decay(), partners, scaleBits);
      runner.run(
          () -> new SignatureWorker(setup, point, runner, together),
          blocks,
          sums -> {
            collector.add(sums);
            progress.accept(sums.block().eventCount());
          });
    }
    MassPointSpectra found = first.finish(mass);
    if (joint.hasPartner()) {
      found =
          MassPointSpectra.of(
              mass,
              found.blockEvents(),
              found.blockWeights(),
              Stream.concat(found.slots().stream(), second.finish(mass).slots().stream()).toList());
    }
    return found.withJoint(together.finish());
  }

  /**
   * Runs LLPs that are made elsewhere, as by an event file, to the end. Their partners are not
   * known, and signatures of events are not evaluated.
   *
   * @param mass mass of the LLPs (GeV)
   * @param given the LLPs of these blocks
   * @param numbers random numbers of the LLPs, by their place among all, from 0; its source says
   *     the frame of the collision
   * @param decay how an LLP decays
   * @param scaleBits from {@link #scaleBits}
   * @param runner what runs kernels
   * @param progress is told the LLPs of each piece that is done
   * @return spectra with as many events as there are LLPs
   * @throws io.addra.kernels.device.DeviceException if the device fails
   */
  public MassPointSpectra run(
      double mass,
      LlpFeed given,
      EventStream numbers,
      DecayModel decay,
      int scaleBits,
      SequenceRunner runner,
      LongConsumer progress) {
    MassPointCollector collector = collector();
    // a block may have no LLP
    blocks.forEach(block -> collector.add(nothing(block)));
    GivenLlps llps = new GivenLlps(given, blocks);
    SignaturePoint point =
        new SignaturePoint(numbers, 0, decay, Partners.NONE, scaleBits, Optional.of(llps));
    // a task takes the next piece, of which a block's last may be short
    int tasks =
        Math.toIntExact(given.most() / GivenLlps.atOnce(runner.events()) + blocks.size() + 1);
    try {
      runner.run(
          () -> new SignatureWorker(setup, point, runner),
          Collections.nCopies(tasks, new EventBlock(0, 0, 0)),
          sums -> {
            collector.add(sums);
            progress.accept(sums.block().eventCount());
          });
    } catch (DeviceException e) {
      throw llps.reason(e);
    }
    if (!llps.isEmpty()) {
      throw new IllegalArgumentException("there are more than " + given.most() + " LLPs");
    }
    return collector.finish(mass);
  }

  private BlockSums nothing(EventBlock block) {
    int signatures = setup.signatures().size();
    return new BlockSums(
        new EventBlock(block.index(), 0, 0),
        new long[signatures * setup.bins().count() * SignatureWorker.SUMS],
        new long[signatures],
        0);
  }

  private MassPointCollector collector() {
    return new MassPointCollector(
        blocks.size(), setup.signatures().size(), setup.bins().count(), Set.of());
  }

  /**
   * The spectra of all masses, for evaluation at any lifetime.
   *
   * @param scans what was evaluated, in the order of the slots
   * @param scaleBits amounts are in units of 2^-scaleBits
   * @param masses spectra, with the slots of all scans one after the other
   * @param config the resolved configuration
   */
  public static ScanSpectra spectra(
      List<SignatureScan> scans,
      String process,
      String llp,
      int scaleBits,
      List<MassPointSpectra> masses,
      String config) {
    List<String> names = new ArrayList<>();
    List<Quantity> quantities = new ArrayList<>();
    List<JointQuantity> together = new ArrayList<>();
    int points = 0;
    for (SignatureScan scan : scans) {
      int first = names.size();
      names.addAll(scan.setup.quantities());
      if (scan.joint.hasPartner()) {
        scan.setup.quantities().forEach(name -> names.add(name + "/partner"));
      }
      for (int s = first; s < first + scan.joint.listed(); s++) {
        quantities.add(new Quantity(names.get(s), List.of(s)));
      }
      together.addAll(scan.joint.quantities(scan.setup.signatures(), first, points));
      points += scan.joint.signatures().size();
    }
    return new ScanSpectra(
        process,
        llp,
        scans.getFirst().setup.bins(),
        scaleBits,
        SignatureSetup.largestWeight(),
        names,
        quantities,
        together,
        masses,
        config);
  }
}
