package io.addra.propagation.eventfile.output;

import io.addra.geometry.document.InputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes events to a file, one after the other, without keeping them. The file appears whole or not
 * at all: it has another name until {@link #commit()}; {@link #close()} without a commit, and the
 * end of the process by a signal that lets it end, remove it. The name decides on the format:
 * {@code .hepmc}, {@code .hepmc3} or {@code .csv}, each also with {@code .gz} for a compressed
 * file. The same events give the same bytes. Not for use by several threads.
 */
public final class EventWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path part;
  private final EventText format;
  private final OutputStream out;
  private final StringBuilder text = new StringBuilder();
  private final Thread cleaner;
  private boolean closed;

  private EventWriter(Path target, Path part, EventText format) throws IOException {
    this.target = target;
    this.part = part;
    this.format = format;
    Files.deleteIfExists(part); // of an earlier process; a link there is not followed
    OutputStream file =
        new BufferedOutputStream(
            Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            BUFFER);
    this.out = name(target).toLowerCase(Locale.ROOT).endsWith(".gz") ? new FastGzip(file) : file;
    this.cleaner = new Thread(() -> delete(part), "addra-events-cleaner");
  }

  /**
   * Starts a file.
   *
   * @param file where it is to appear, in a directory that exists
   * @param force whether a file there may be replaced
   * @throws InputException if the name does not end as it should, the file exists and may not be
   *     replaced, or it cannot be written
   */
  public static EventWriter open(Path file, boolean force) {
    EventText format = format(file);
    Path target = file.toAbsolutePath();
    Path parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw problem(file, "is in no directory that exists");
    }
    if (Files.isDirectory(target)) {
      throw problem(file, "is a directory, expected a file");
    }
    if (!force && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw problem(file, "already exists; give --force to replace it");
    }
    Path part = parent.resolve("." + name(target) + ".part-" + ProcessHandle.current().pid());
    try {
      EventWriter writer = new EventWriter(target, part, format);
      Runtime.getRuntime().addShutdownHook(writer.cleaner);
      writer.text.append(format.start());
      return writer;
    } catch (IOException e) {
      throw new InputException(file.toString(), 0, "", "cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Adds an event.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(OutputEvent event) {
    format.append(event, text);
    if (text.length() >= BUFFER) {
      flush();
    }
  }

  /**
   * Ends the file and moves it to its place.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void commit() {
    if (closed) {
      throw new IllegalStateException("already closed");
    }
    text.append(format.end());
    flush();
    try {
      out.close();
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    closed = true;
    removeCleaner();
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      out.close();
    } catch (IOException _) {
      // what is removed need not be complete
    }
    delete(part);
    removeCleaner();
  }

  private void flush() {
    try {
      out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    text.setLength(0);
  }

  private void removeCleaner() {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException _) {
      // the process is ending: the cleaner finds nothing to do
    }
  }

  private static EventText format(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    if (plain.endsWith(".hepmc") || plain.endsWith(".hepmc3")) {
      return new HepMc3Text();
    }
    if (plain.endsWith(".csv")) {
      return new CsvText();
    }
    throw problem(
        file, "expected a name that ends in .hepmc, .hepmc3 or .csv, with or without .gz");
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException _) {
      // what cannot be removed is hidden by its name
    }
  }

  private static InputException problem(Path file, String message) {
    return new InputException(file.toString(), 0, "", message);
  }

  /** Random digits hardly get smaller with more effort, only slower. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
