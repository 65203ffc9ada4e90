package io.addra.cli.fuzz;

import io.jhdf.checksum.JenkinsLookup3HashLittle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Changes of HDF5 files: sizes, counts and addresses anywhere, most often in the superblock and
 * behind the signatures of structures; checksums are then mostly made right again, so that what
 * they protect is reached. Layout: The HDF Group, HDF5 File Format Specification, version 3.0.
 */
final class Hdf5Mutations {
  private static final List<String> SIGNATURES =
      List.of(
          "OHDR", "OCHK", "TREE", "SNOD", "HEAP", "GCOL", "FRHP", "BTHD", "FAHD", "FADB", "EAHD");
  private static final int SUPERBLOCK = 48;

  private Hdf5Mutations() {}

  static byte[] mutate(byte[] bytes, List<byte[]> corpus, SplittableRandom random) {
    if (random.nextInt(8) == 0) {
      return ByteMutations.mutate(bytes, corpus, random);
    }
    for (int k = 1 + random.nextInt(3); k > 0; k--) {
      write(bytes, place(bytes, random), random);
    }
    if (random.nextInt(5) > 0) {
      mend(bytes);
    }
    return bytes;
  }

  private static int place(byte[] bytes, SplittableRandom random) {
    int kind = random.nextInt(10);
    if (kind == 0) {
      return random.nextInt(SUPERBLOCK);
    }
    if (kind < 8) {
      List<Integer> found = new ArrayList<>();
      SIGNATURES.forEach(signature -> found.addAll(places(bytes, signature)));
      if (!found.isEmpty()) {
        int at = found.get(random.nextInt(found.size())) + 4 + random.nextInt(256);
        return Math.min(at, bytes.length - 1);
      }
    }
    return random.nextInt(bytes.length);
  }

  private static void write(byte[] bytes, int at, SplittableRandom random) {
    int width = 1 << random.nextInt(4);
    long[] values = {
      0,
      1,
      2,
      -1,
      0x7f,
      0xff,
      0x7fff,
      0xffff,
      0x7fff_ffffL,
      0xffff_ffffL,
      Long.MAX_VALUE,
      bytes.length,
      bytes.length - 1L,
      at,
      random.nextInt(bytes.length),
      random.nextInt(64),
      1 << 20,
      1L << 28,
      1L << 33,
      random.nextLong()
    };
    long value = values[random.nextInt(values.length)];
    for (int k = 0; k < width && at + k < bytes.length; k++) {
      bytes[at + k] = (byte) (value >> (8 * k));
    }
  }

  /** Writes the checksums that belong to the superblock and to the object headers. */
  static void mend(byte[] bytes) {
    if (bytes.length > SUPERBLOCK) {
      sum(bytes, 0, SUPERBLOCK - 4);
    }
    for (int at : places(bytes, "OHDR")) {
      if (at + 8 > bytes.length) {
        continue;
      }
      int flags = bytes[at + 5];
      int sizeAt = at + 6 + ((flags & 0x20) != 0 ? 16 : 0) + ((flags & 0x10) != 0 ? 4 : 0);
      int width = 1 << (flags & 3);
      long size = 0;
      for (int k = 0; k < width && sizeAt + k < bytes.length; k++) {
        size |= (bytes[sizeAt + k] & 0xffL) << (8 * k);
      }
      long end = sizeAt + width + size;
      if (size >= 0 && end > at && end + 4 <= bytes.length) {
        sum(bytes, at, (int) end);
      }
    }
  }

  private static void sum(byte[] bytes, int from, int to) {
    ByteBuffer part =
        ByteBuffer.wrap(bytes, from, to - from).slice().order(ByteOrder.LITTLE_ENDIAN);
    int sum = JenkinsLookup3HashLittle.hash(part);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(to, sum);
  }

  private static List<Integer> places(byte[] bytes, String signature) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<Integer> found = new ArrayList<>();
    for (int at = text.indexOf(signature); at >= 0; at = text.indexOf(signature, at + 1)) {
      found.add(at);
    }
    return found;
  }
}
