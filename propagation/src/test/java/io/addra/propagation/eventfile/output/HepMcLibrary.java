package io.addra.propagation.eventfile.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The library HepMC3, by way of a small program of this module that is compiled for it. */
final class HepMcLibrary {
  private final Path directory;
  private final Path program;

  private HepMcLibrary(Path directory, Path program) {
    this.directory = directory;
    this.program = program;
  }

  /** Whether a compiler and the library are there. */
  static boolean present() {
    try {
      Process compiler =
          new ProcessBuilder("g++", "-E", "-x", "c++", "-")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (OutputStream source = compiler.getOutputStream()) {
        source.write("#include <HepMC3/GenEvent.h>\n".getBytes(StandardCharsets.US_ASCII));
      }
      return compiler.waitFor() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static HepMcLibrary compile(Path directory) throws IOException, InterruptedException {
    Path program = directory.resolve("hepmc-check");
    run(
        directory,
        List.of(
            "g++",
            "-std=c++17",
            "-O0",
            "-o",
            program.toString(),
            Path.of("src/test/cpp/hepmc-check.cc").toAbsolutePath().toString(),
            "-lHepMC3"));
    return new HepMcLibrary(directory, program);
  }

  /** What the library makes of a file. */
  List<DumpedEvent> dump(Path file) throws IOException, InterruptedException {
    List<DumpedEvent> events = new ArrayList<>();
    for (String line : run(directory, List.of(program.toString(), "dump", file.toString()))) {
      if (line.startsWith("event ")) {
        events.add(DumpedEvent.of(line));
      } else if (line.startsWith("weight ")) {
        events.getLast().weights().add(Double.parseDouble(line.substring(7)));
      } else if (line.startsWith("particle ")) {
        events.getLast().particles().add(DumpedParticle.of(line));
      }
    }
    return events;
  }

  /** Lets the library write events to a file, and to another of the same name and {@code .2}. */
  void write(Path file) throws IOException, InterruptedException {
    run(directory, List.of(program.toString(), "write", file.toString()));
  }

  private static List<String> run(Path directory, List<String> command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(directory, "out", ".txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IOException(command + " failed:\n" + Files.readString(out));
    }
    return Files.readAllLines(out);
  }
}
