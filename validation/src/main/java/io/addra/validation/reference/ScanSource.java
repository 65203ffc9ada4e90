package io.addra.validation.reference;

import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanFile;
import java.nio.charset.StandardCharsets;

/**
 * The text of a scan. Immutable.
 *
 * @param name what messages call it
 * @param yaml its text
 */
public record ScanSource(String name, String yaml) {

  /**
   * The scan.
   *
   * @throws io.addra.geometry.document.InputException for the first thing that is wrong
   */
  public ScanConfig config() {
    return ScanFile.parse(name, yaml.getBytes(StandardCharsets.UTF_8));
  }
}
