package io.addra.propagation.scan;

import io.addra.geometry.document.InputException;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.LlpSource;
import io.addra.kernels.device.SequenceRunner;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.detect.LlpFeed;
import io.addra.propagation.detect.SignatureScan;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.production.FileRays;
import io.addra.propagation.spectrum.MassPointSpectra;
import java.util.function.LongConsumer;

/**
 * The LLPs of an event file as signatures take them: those of all events or of the first ones, in
 * the file's order. What is drawn for an LLP is a function of its place in the file. Immutable.
 *
 * @param file the file, read once
 * @param seed seed of the random numbers
 */
record FileLlps(FileProduction file, long seed) {
  /** LLPs of a file have one stream of random numbers, in which each has its number. */
  private static final int STREAM = 0;

  /** Those of a plan. */
  static FileLlps of(ScanPlan plan) {
    ScanConfig config = plan.config();
    return new FileLlps((FileProduction) config.production(), config.seed());
  }

  /** LLPs among the first events of a file: all of them, else about so many. */
  static long among(FileProduction file, long events) {
    double share = (double) events / file.summary().events();
    return Math.round(share * file.summary().llps());
  }

  /** Random numbers, with the frame of the collision. */
  private EventStream numbers() {
    Beams beams = file.beams();
    FourVector electron = beams.electron();
    LlpSource source =
        LlpSource.isotropic(1)
            .withCollision(
                beams.boost(),
                beams.basis(),
                beams.sqrtS(),
                new double[] {electron.px(), electron.py(), electron.pz()});
    return new EventStream(source, seed, STREAM);
  }

  /**
   * Refuses events without LLPs.
   *
   * @throws InputException if these events have none, or the file cannot be read again
   */
  static void check(FileProduction file, long events) {
    try (FileRays llps = file.open()) {
      if (!llps.advance(events)) {
        throw new InputException(
            String.valueOf(file.settings().get("path")),
            0,
            "",
            "its first %d events (signature_events) have no LLP".formatted(events));
      }
    }
  }

  /**
   * Evaluates signatures.
   *
   * @param scan the signatures, over consecutive blocks
   * @param feed gives the LLPs
   * @throws InputException if the file cannot be read again
   */
  MassPointSpectra run(
      SignatureScan scan,
      EventFileFeed feed,
      double mass,
      DecayModel decay,
      int scaleBits,
      SequenceRunner runner,
      LongConsumer progress) {
    long asked = scan.blocks().stream().mapToLong(EventBlock::eventCount).sum();
    long most = Math.min(file.summary().llps(), asked * file.summary().mostLlps());
    long first = feed.moveTo(scan.blocks().getFirst().firstEvent());
    LlpFeed given = new LlpFeed(feed, first, most);
    return scan.run(mass, given, numbers(), decay, scaleBits, runner, progress);
  }
}
