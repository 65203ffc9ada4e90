package io.addra.cli.page;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;

/** Numbers as Base64 of their bytes, little-endian, for a page's typed arrays. */
public final class PackedNumbers {
  private PackedNumbers() {}

  /** 64-bit floating-point numbers. */
  public static String doubles(double... values) {
    byte[] bytes = new byte[Double.BYTES * values.length];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      buffer.putDouble(value);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** 32-bit floating-point numbers. */
  public static String floats(List<Double> values) {
    byte[] bytes = new byte[Float.BYTES * values.size()];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    values.forEach(value -> buffer.putFloat(value.floatValue()));
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Whole numbers from 0 to 255 in 8 bits. */
  public static String bytes(List<Integer> values) {
    byte[] bytes = new byte[values.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = values.get(i).byteValue();
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Whole numbers from 0 to 65535 in 16 bits. */
  public static String shorts(List<Integer> values) {
    byte[] bytes = new byte[Short.BYTES * values.size()];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    values.forEach(value -> buffer.putShort(value.shortValue()));
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** 32-bit integers. */
  public static String ints(List<Integer> values) {
    byte[] bytes = new byte[Integer.BYTES * values.size()];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    values.forEach(buffer::putInt);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
