package io.addra.kernels.guard;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.addra.kernels.device.ComputeDevice;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/**
 * Compiles sources of the TornadoVM module as far as javac's flow analysis, without TornadoVM's
 * API.
 *
 * <p>The class path is what that module has beside the API: the classes of this module and
 * JSpecify. It is found from loaded classes, so neither a TornadoVM in the local Maven repository
 * nor a library of these tests can get on it.
 */
final class ApiFreeCompiler {
  private ApiFreeCompiler() {}

  static Compilation compile(TornadoSources sources) {
    // By default, errors in imports end the compilation before it looks into methods, and no more
    // than 100 errors are told: those about the missing API could hide all others.
    List<String> options =
        List.of(
            "-proc:none",
            "--release",
            "25",
            "--should-stop=ifError=FLOW",
            "-Xmaxerrs",
            String.valueOf(Integer.MAX_VALUE),
            "--class-path",
            classPath());
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, told, options, null, sources.files());
    List<CompilationUnitTree> units = new ArrayList<>();
    try {
      task.parse().forEach(units::add);
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Diagnostic<? extends JavaFileObject>> errors =
        told.getDiagnostics().stream()
            .<Diagnostic<? extends JavaFileObject>>map(d -> d)
            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
            .toList();
    return new Compilation(
        units, Trees.instance(task), task.getElements(), task.getTypes(), errors);
  }

  private static String classPath() {
    return Stream.of(ComputeDevice.class, NullMarked.class)
        .map(ApiFreeCompiler::location)
        .map(Path::toString)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no place of " + type, e);
    }
  }
}
