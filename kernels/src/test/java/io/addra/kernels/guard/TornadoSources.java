package io.addra.kernels.guard;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Java sources, of the TornadoVM module or of an example, as texts. Immutable. */
record TornadoSources(List<JavaFileObject> files) {
  /** The TornadoVM module's main sources, seen from the folder of this module. */
  static final Path MODULE = Path.of("tornado/src/main/java");

  TornadoSources {
    files = List.copyOf(files);
  }

  /** No source. */
  static TornadoSources none() {
    return new TornadoSources(List.of());
  }

  /** All sources of a folder and of the folders in it, in the order of their names. */
  static TornadoSources inFolder(Path folder) throws IOException {
    TornadoSources sources = none();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        sources = sources.with(name, Files.readString(file));
      }
    }
    return sources;
  }

  /** These sources and one more. */
  TornadoSources with(String name, String text) {
    List<JavaFileObject> all = new ArrayList<>(files);
    all.add(
        new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        });
    return new TornadoSources(all);
  }
}
