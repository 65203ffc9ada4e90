package io.addra.cli.slurm;

import io.addra.geometry.document.InputException;
import io.addra.propagation.shard.PartManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether the part of a shard is there, by its manifest and its size; its checksum is compared when
 * parts are merged. Immutable.
 *
 * @param kind what was found
 * @param reason what is wrong, in words; empty where nothing is
 * @param seconds how long it took, by its manifest (s)
 */
record PartCheck(Kind kind, String reason, double seconds) {
  /** What was found. */
  enum Kind {
    /** A part that is whole and of this plan. */
    WHOLE,
    /** A manifest without its part, or one that cannot be read. */
    DAMAGED,
    /** A part of another plan. */
    FOREIGN,
    /** No manifest. */
    ABSENT
  }

  private static final PartCheck NONE = new PartCheck(Kind.ABSENT, "", 0);

  /**
   * Looks at a part.
   *
   * @param manifest where its manifest is, when it is there
   * @param plan identity of the plan
   */
  static PartCheck of(Path manifest, String plan) {
    if (!Files.exists(manifest)) {
      return NONE;
    }
    try {
      PartManifest found = PartManifest.read(manifest);
      if (!found.origin().plan().equals(plan)) {
        return new PartCheck(Kind.FOREIGN, "its part is of another plan", 0);
      }
      Path part = manifest.resolveSibling(found.file());
      if (!Files.exists(part)) {
        return damaged("its part is missing beside its manifest");
      }
      return Files.size(part) == found.bytes()
          ? new PartCheck(Kind.WHOLE, "", found.wallSeconds())
          : damaged(
              "its part has %d bytes, its manifest says %d"
                  .formatted(Files.size(part), found.bytes()));
    } catch (InputException | IOException e) {
      return damaged("its manifest is damaged");
    }
  }

  private static PartCheck damaged(String reason) {
    return new PartCheck(Kind.DAMAGED, reason, 0);
  }
}
