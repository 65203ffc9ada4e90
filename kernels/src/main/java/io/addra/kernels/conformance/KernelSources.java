package io.addra.kernels.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A hash over sources, by which a record of conformance is known to be about these kernels and no
 * others. The modules carry their sources in the folder {@value #FOLDER}, so that what is hashed is
 * what runs.
 */
public final class KernelSources {
  /** Folder of the sources in the class files or the jar of a module. */
  public static final String FOLDER = "kernel-sources";

  private KernelSources() {}

  /**
   * The hash over the sources that the modules of some classes carry.
   *
   * @param classes one of each module
   * @throws IllegalStateException if a module carries none
   */
  public static String hashCarriedBy(List<Class<?>> classes) {
    Map<String, byte[]> files = new TreeMap<>();
    for (Class<?> module : classes) {
      int before = files.size();
      try {
        addCarried(module, files);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (files.size() == before) {
        throw new IllegalStateException(module.getName() + " carries no kernel sources");
      }
    }
    return hash(files);
  }

  /**
   * The hash over the Java files in some folders.
   *
   * @param folders folders that are searched to any depth
   */
  public static String hashIn(List<Path> folders) {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      for (Path folder : folders) {
        add(folder, files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hash(files);
  }

  private static void addCarried(Class<?> module, Map<String, byte[]> files) throws IOException {
    CodeSource source = module.getProtectionDomain().getCodeSource();
    if (source == null) {
      return;
    }
    URI place;
    try {
      place = source.getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IOException("no place of " + module.getName(), e);
    }
    Path path = Path.of(place);
    if (Files.isDirectory(path)) {
      add(path.resolve(FOLDER), files);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(path)) {
        add(jar.getPath(FOLDER), files);
      }
    }
  }

  private static void add(Path folder, Map<String, byte[]> files) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.filter(p -> p.toString().endsWith(".java")).toList()) {
          if (!path.endsWith("package-info.java")) {
            files.put(String.valueOf(path.getFileName()), Files.readAllBytes(path));
          }
        }
      }
    }
  }

  private static String hash(Map<String, byte[]> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach((name, content) -> {
        digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
