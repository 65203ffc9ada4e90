package io.addra.kernels.device;

/** A device could not do its work; the message is one line for the user. */
public final class DeviceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message. */
  public DeviceException(String message) {
    super(message);
  }

  /** With a message and what caused it. */
  public DeviceException(String message, Throwable cause) {
    super(message, cause);
  }
}
