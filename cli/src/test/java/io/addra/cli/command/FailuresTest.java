package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.document.InputException;
import io.addra.kernels.device.DeviceException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class FailuresTest {
  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new InputException("a.yaml", 3, "x", "bad"), 2, "addra: a.yaml:3: x: bad"),
        Arguments.of(new DeviceException("the GPU is gone"), 1, "addra: the GPU is gone"),
        Arguments.of(
            new IllegalStateException("writer", new IOException("No space left on device")),
            1,
            "addra: the disk is full, no result was written"),
        Arguments.of(
            new FileSystemException("/out/map.csv", null, "Read-only file system"),
            1,
            "addra: /out/map.csv: Read-only file system"),
        Arguments.of(
            new UncheckedIOException(new AccessDeniedException("/out")),
            1,
            "addra: /out: permission denied"),
        Arguments.of(new NoSuchFileException("/none"), 1, "addra: /none: no such file"),
        Arguments.of(new IOException("two\n  lines"), 1, "addra: cannot read or write: two; lines"),
        Arguments.of(
            new OutOfMemoryError(),
            1,
            "addra: out of memory; give the JVM more with ADDRA_JAVA_OPTS=-Xmx8g, or scan fewer"
                + " detectors at once"),
        Arguments.of(
            new IllegalStateException("odd"),
            1,
            "addra: internal error, please report it: java.lang.IllegalStateException: odd"
                + " (ADDRA_DEBUG=1 prints where)"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void report_ofFailure_isOneLineAndItsStatus(Throwable failure, int status, String line) {
    CommandLine command = AddraCommand.commandLine();
    var err = new StringWriter();
    command.setErr(new PrintWriter(err));
    assertThat(Failures.report(failure, command)).isEqualTo(status);
    assertThat(err.toString().lines()).containsExactly(line);
  }
}
