package io.addra.cli.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Changes of bytes, whatever they mean. */
final class ByteMutations {
  /** No step makes more of an input than this (bytes). */
  static final int MOST = 3 << 20;

  private static final byte[][] ODD = {
    {0},
    {(byte) 0xff},
    {(byte) 0xc0, (byte) 0x80},
    {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
    {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
    {(byte) 0xfe, (byte) 0xff},
    {(byte) 0xe2, (byte) 0x80, (byte) 0xa8},
    {(byte) 0xc2, (byte) 0x85},
    {0x1b, '[', '3', '1', 'm'},
    {'\r'},
    {'\r', '\n'},
    {'\n'},
    {'\t'},
    {'\f'},
  };

  private ByteMutations() {}

  static byte[] mutate(byte[] bytes, List<byte[]> corpus, SplittableRandom random) {
    if (bytes.length == 0) {
      return odd(random);
    }
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(9)) {
      case 0 -> flipped(bytes, random);
      case 1 -> replaced(bytes, at, at + 1, new byte[] {(byte) random.nextInt(256)});
      case 2 -> Arrays.copyOf(bytes, at);
      case 3 -> replaced(bytes, at, end(bytes, at, random), new byte[0]);
      case 4 -> replaced(bytes, at, at, Arrays.copyOfRange(bytes, at, end(bytes, at, random)));
      case 5 -> spliced(bytes, at, corpus.get(random.nextInt(corpus.size())), random);
      case 6 -> replaced(bytes, 0, 0, odd(random));
      case 7 -> replaced(bytes, bytes.length, bytes.length, odd(random));
      default -> replaced(bytes, at, at, odd(random));
    };
  }

  /** The bytes with those from one place to another replaced. */
  static byte[] replaced(byte[] bytes, int from, int to, byte[] with) {
    if (bytes.length - (to - from) + (long) with.length > MOST) {
      return bytes;
    }
    byte[] result = Arrays.copyOf(bytes, bytes.length - (to - from) + with.length);
    System.arraycopy(with, 0, result, from, with.length);
    System.arraycopy(bytes, to, result, from + with.length, bytes.length - to);
    return result;
  }

  static byte[] flipped(byte[] bytes, SplittableRandom random) {
    for (int k = 1 + random.nextInt(4); k > 0; k--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int at, byte[] other, SplittableRandom random) {
    int from = other.length == 0 ? 0 : random.nextInt(other.length);
    return replaced(bytes, at, bytes.length, Arrays.copyOfRange(other, from, other.length));
  }

  private static int end(byte[] bytes, int at, SplittableRandom random) {
    int longest = random.nextBoolean() ? 16 : bytes.length;
    return Math.min(bytes.length, at + 1 + random.nextInt(longest));
  }

  private static byte[] odd(SplittableRandom random) {
    return ODD[random.nextInt(ODD.length)];
  }
}
