package io.addra.propagation.pilot;

import io.addra.kernels.device.ComputeDevice;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.scan.PartRunner;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.spectrum.BlockRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures how fast a plan runs: rounds over the lightest, a middle and the heaviest mass, with
 * more and more blocks, then larger ones, in the plan's own proportion of regions and signatures,
 * until a round takes about half of the time that is given and is not much faster than the one
 * before it, for at most three times as long. The rate is that of the last round, in which what a
 * start costs no longer shows; what the first round takes longer than at this rate belongs to the
 * start.
 */
public final class ScanPilot {
  /** Events of a mass in the first rounds: blocks as large as a device takes at once, or all. */
  private static final long FIRST_EVENTS = 32_768L * ScanPlan.BLOCKS;

  private static final double PART_OF_TIME = 0.5;
  private static final double LEAST_GROWTH = 1.5;
  private static final double MOST_GROWTH = 8;

  /** Rounds go on while one is faster than the last by this. */
  private static final double STEADY = 1.25;

  /** Longest time of all rounds, in parts of what is given. */
  private static final double MOST_TIME = 3;

  private static final double NANO = 1e-9;

  private final ScanPlan plan;
  private final List<Integer> masses;

  private ScanPilot(ScanPlan plan) {
    this.plan = plan;
    int last = plan.config().masses().size() - 1;
    masses = Stream.of(0, last / 2, last).distinct().toList();
  }

  /**
   * Runs a part of a plan.
   *
   * @param seconds how long to measure, about (s)
   * @param processStart when this process began
   * @throws io.addra.kernels.device.DeviceException if the device fails
   */
  public static PilotResult run(
      ScanPlan plan, ComputeDevice device, double seconds, Instant processStart) {
    return new ScanPilot(plan).run(device, seconds, processStart);
  }

  private record Round(long events, double seconds) {
    double rate() {
      return events / seconds;
    }
  }

  private PilotResult run(ComputeDevice device, double seconds, Instant processStart) {
    double target = PART_OF_TIME * seconds;
    long most = plan.config().events();
    // an event file has the events that it has
    boolean fixed = plan.config().production() instanceof FileProduction;
    long events = fixed ? most : Math.min(most, FIRST_EVENTS);
    Round first;
    double start;
    ScanPlan part = withEvents(events);
    try (PartRunner runner = PartRunner.open(part, device)) {
      start = NANO * Duration.between(processStart, Instant.now()).toNanos();
      first = round(part, runner, 1);
    }
    Round round = first;
    Round last;
    int blocks = 1;
    long began = System.nanoTime();
    do {
      // while code is being compiled, rounds become faster and their length says little
      double growth = Math.clamp(target / round.seconds(), LEAST_GROWTH, MOST_GROWTH);
      // a block costs something whatever is in it: more blocks first, larger ones where there are
      // no more
      if (blocks < ScanPlan.BLOCKS) {
        blocks = (int) Math.min(ScanPlan.BLOCKS, Math.ceil(blocks * growth));
      } else {
        events = Math.min(most, (long) Math.ceil(events * growth));
      }
      last = round;
      part = withEvents(events);
      try (PartRunner runner = PartRunner.open(part, device)) {
        round = round(part, runner, blocks);
      }
    } while (!(settled(last, round)
            && (round.seconds() >= target || (events == most && blocks == ScanPlan.BLOCKS)))
        && NANO * (System.nanoTime() - began) < MOST_TIME * seconds);
    double warming = Math.max(0, first.seconds() - first.events() / round.rate());
    return new PilotResult(
        start + warming, round.rate(), round.events(), round.seconds(), device.info());
  }

  private static boolean settled(Round last, Round round) {
    return round.rate() < STEADY * last.rate();
  }

  private Round round(ScanPlan part, PartRunner runner, int blocks) {
    long start = System.nanoTime();
    for (int mass : masses) {
      runner.run(mass, new BlockRange(0, blocks), _ -> {});
    }
    long all = part.totalFlights() * masses.size() / part.config().masses().size();
    long events = Math.max(1, all * blocks / ScanPlan.BLOCKS);
    return new Round(events, NANO * (System.nanoTime() - start));
  }

  /** The plan with fewer events, of signatures in proportion. */
  private ScanPlan withEvents(long events) {
    ScanConfig config = plan.config();
    if (events == config.events()) {
      return plan;
    }
    double share = (double) events / config.events();
    long signatures =
        Math.min(
            config.signatures().events(),
            Math.max(ScanPlan.BLOCKS, (long) Math.ceil(share * config.signatures().events())));
    return ScanPlan.of(
        config.withEvents(events).withSignatures(config.signatures().withEvents(signatures)),
        plan.geometry());
  }
}
