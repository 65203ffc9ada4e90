package io.addra.propagation.scan;

import io.addra.materials.Materials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes two plans the same: the resolved configuration with the hashes of detectors and event
 * files, the materials, and the program's version and commit.
 */
public final class PlanIdentity {
  private PlanIdentity() {}

  /**
   * The identity of a plan: a SHA-256 in 64 hexadecimal digits.
   *
   * @param version version of the program
   * @param commit git commit of the program
   */
  public static String of(ScanPlan plan, String version, String commit) {
    String text =
        String.join("\n", version, commit, Materials.standard().hash(), ConfigJson.text(plan));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
