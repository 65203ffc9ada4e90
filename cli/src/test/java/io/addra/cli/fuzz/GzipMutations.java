package io.addra.cli.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** Compressed files: whole, damaged, in several members, nested, and such as inflate a lot. */
final class GzipMutations {
  private static final int PIECE = 1 << 20;
  private static final int MOST_PIECES = 400;

  private GzipMutations() {}

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] packed(byte[] bytes, SplittableRandom random) {
    byte[] packed = gzip(bytes);
    int kind = random.nextInt(200);
    if (kind == 0) {
      return bomb(bytes, random);
    }
    return switch (kind % 8) {
      case 1, 2 -> ByteMutations.mutate(packed, List.of(packed), random);
      case 3 -> joined(packed, packed);
      case 4 -> joined(packed, gzip(new byte[0]));
      case 5 -> header(packed, random);
      case 6 -> random.nextInt(4) == 0 ? gzip(packed) : packed;
      default -> packed;
    };
  }

  /** The start of the text, then a little of it very often. */
  private static byte[] bomb(byte[] bytes, SplittableRandom random) {
    int head = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
    byte[] piece = new byte[PIECE];
    byte[] fill = {'\n', ' ', '0', 0};
    Arrays.fill(piece, fill[random.nextInt(fill.length)]);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes, 0, head);
      for (int k = 1 + random.nextInt(MOST_PIECES); k > 0; k--) {
        out.write(piece);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Another header: flags for a name, a comment, further fields. */
  private static byte[] header(byte[] packed, SplittableRandom random) {
    packed[random.nextInt(10)] = (byte) random.nextInt(256);
    return packed;
  }

  private static byte[] joined(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
