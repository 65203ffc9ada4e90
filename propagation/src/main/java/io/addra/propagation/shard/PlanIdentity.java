package io.addra.propagation.shard;

import io.addra.materials.Materials;
import io.addra.propagation.scan.ConfigJson;
import io.addra.propagation.scan.ScanPlan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes two plans the same: the resolved configuration with the hashes of detectors and event
 * files, the materials, and the program's version.
 */
public final class PlanIdentity {
  private PlanIdentity() {}

  /**
   * The identity of a plan: a SHA-256 in 64 hexadecimal digits.
   *
   * @param version version of the program
   */
  public static String of(ScanPlan plan, String version) {
    String text = String.join("\n", version, Materials.standard().hash(), ConfigJson.text(plan));
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The SHA-256 of some bytes, in 64 hexadecimal digits. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
