package io.addra.propagation.production;

import io.addra.geometry.document.InputException;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.eventfile.EventFile;
import io.addra.propagation.eventfile.EventFileOptions;
import io.addra.propagation.eventfile.EventFileSummary;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The LLPs of an event file, each event once, in the file's order. Immutable. A first reading gives
 * weights and numbers. LLPs that fit into an eighth of the heap are kept by it, others are read
 * again.
 */
public final class FileProduction implements Production {
  /** Name of this process in scan files. */
  public static final String PROCESS = "file";

  /** What signatures take from an event, for results. */
  public static final String DECAYS =
      "signatures: each LLP decays by llp.decay; its products in the file are not used, and what"
          + " else its event has is not seen";

  private final Path path;
  private final String written;
  private final EventFileOptions options;
  private final Beams beams;
  private final @Nullable Contents contents;

  /**
   * What the first reading found.
   *
   * @param summary the summary
   * @param sha256 SHA-256 of the file
   * @param llps the LLPs if they are all there
   */
  private record Contents(EventFileSummary summary, String sha256, KeptRays llps) {}

  /** A stream that whoever reads events does not close: what follows them is hashed too. */
  private static final class KeptOpen extends FilterInputStream {
    KeptOpen(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // the owner closes it
    }
  }

  private FileProduction(
      Path path,
      String written,
      EventFileOptions options,
      Beams beams,
      @Nullable Contents contents) {
    this.path = path;
    this.written = written;
    this.options = options;
    this.beams = beams;
    this.contents = contents;
  }

  /**
   * A file that is not read yet.
   *
   * @param path where it is
   * @param written its path as the scan file says it
   * @param options which particles are LLPs, frame, weight, broken records
   * @param beams the beams, whose centre-of-mass frame the file may be in
   */
  public static FileProduction of(
      Path path, String written, EventFileOptions options, Beams beams) {
    return new FileProduction(path, written, options, beams, null);
  }

  /** The same with another number of broken records that are passed over. */
  public FileProduction withSkipBad(long records) {
    return new FileProduction(path, written, options.withSkipBad(records), beams, null);
  }

  /**
   * The same after the first reading.
   *
   * @throws InputException if the file cannot be read, has a broken record, no LLP, or only weights
   *     of 0
   */
  public FileProduction read() {
    return read(KeptRays.fitting());
  }

  /** The first reading, which keeps LLPs in the given place. */
  FileProduction read(KeptRays kept) {
    if (contents != null) {
      return this;
    }
    if (!Files.exists(path)) {
      throw problem("no such event file");
    }
    MessageDigest digest = sha256();
    EventFileSummary summary;
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      summary = EventFile.summary(new KeptOpen(in), path.toString(), options, kept::add);
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new InputException(path.toString(), 0, "", "cannot be read: " + e.getMessage(), e);
    }
    if (summary.llps() == 0) {
      throw problem(
          "holds no particle of "
              + pdg()
              + " in its "
              + summary.events()
              + " events; production.pdg names the LLPs");
    }
    if (!(summary.largestAbsoluteWeight() > 0)) {
      throw problem("all weights are 0");
    }
    return new FileProduction(
        path,
        written,
        options,
        beams,
        new Contents(summary, HexFormat.of().formatHex(digest.digest()), kept));
  }

  private InputException problem(String text) {
    return new InputException(path.toString(), 0, "", text);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the file holds. */
  public EventFileSummary summary() {
    return found().summary;
  }

  private Contents found() {
    if (contents == null) {
      throw new IllegalStateException("the file has not been read");
    }
    return contents;
  }

  /**
   * The LLPs of a file that has been read once.
   *
   * @return from the first one on; closed by the caller
   * @throws InputException if the file has to be read again and cannot be
   */
  public FileRays open() {
    KeptRays kept = found().llps;
    return kept.complete() ? kept.cursor() : new ReadRays(EventFile.open(path, options));
  }

  /** PDG identities of its LLPs, in ascending order. */
  public List<Integer> pdg() {
    return options.pdg().stream().sorted().toList();
  }

  @Override
  public String process() {
    return PROCESS;
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("path", written);
    settings.put("pdg", new ArrayList<>(pdg()));
    settings.put("frame", options.frame().name());
    String weight = options.weight();
    if (weight != null) {
      settings.put("weight", weight);
    }
    settings.put("skip_bad", options.skipBad());
    return settings;
  }

  @Override
  public Map<String, Object> constants() {
    EventFileSummary summary = summary();
    Map<String, Object> constants = new LinkedHashMap<>();
    constants.put("file_sha256", found().sha256);
    constants.put("file_format", summary.format().toString());
    constants.put("file_llps", summary.llps());
    constants.put("file_sum_of_weights", summary.sumOfWeights());
    constants.put("file_largest_weight", summary.largestAbsoluteWeight());
    constants.put("file_smallest_mass_GeV", summary.smallestMass());
    constants.put("file_largest_mass_GeV", summary.largestMass());
    constants.put("file_records_skipped", summary.skipped().count());
    return constants;
  }

  @Override
  public String reaction(String llp) {
    return llp + " of " + path.getFileName();
  }

  @Override
  public Beams beams() {
    return beams;
  }
}
