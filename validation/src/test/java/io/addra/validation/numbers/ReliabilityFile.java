package io.addra.validation.numbers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Figures for {@code docs/reliability.md}: a line per group of cases, its name, how many there were
 * and how many were out of bounds, between tabs, appended to the file that the system property
 * {@value #PROPERTY} names, if it is set.
 */
final class ReliabilityFile {
  static final String PROPERTY = "addra.reliability.file";

  private ReliabilityFile() {}

  static void append(String name, long cases, long outOfBounds) throws IOException {
    String file = System.getProperty(PROPERTY, "");
    if (!file.isEmpty()) {
      Files.writeString(
          Path.of(file),
          "numbers\t%s\t%d\t%d\n".formatted(name, cases, outOfBounds),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }
}
