package io.addra.materials;

import java.io.Serial;

/** A file of materials cannot be used; the message names file, line, column and what is wrong. */
public final class MaterialFileException extends RuntimeException {
  private static final int LONGEST = 2000;

  @Serial private static final long serialVersionUID = 1L;

  MaterialFileException(String message) {
    super(
        (message.length() > LONGEST ? message.substring(0, LONGEST) + "..." : message)
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?"));
  }
}
