package io.addra.cli.slurm;

import java.io.Serial;
import java.util.Objects;

/** Slurm is not there, or refuses what it is asked; the message is one line. */
public final class SlurmException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** With one line to be shown. */
  public SlurmException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
