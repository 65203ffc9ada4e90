package io.addra.kernels.lint;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Parses and attributes sources with javac and lists what breaks a {@link Rule}. */
final class KernelLint {
  private KernelLint() {}

  /** Findings in all sources of a folder, in the order of file and line. */
  static List<Finding> checkFolder(Path folder) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        if (!file.endsWith("package-info.java")) {
          sources.add(source(file.getFileName().toString(), Files.readString(file)));
        }
      }
    }
    return check(sources);
  }

  /** Findings in one source text. */
  static List<Finding> checkText(String fileName, String text) {
    return check(List.of(source(fileName, text)));
  }

  private static List<Finding> check(List<JavaFileObject> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                null, null, problems, List.of("-proc:none", "--release", "25"), null, sources);
    List<Finding> findings = new ArrayList<>();
    try {
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      for (Diagnostic<? extends JavaFileObject> problem : problems.getDiagnostics()) {
        if (problem.getKind() == Diagnostic.Kind.ERROR) {
          throw new IllegalArgumentException("not Java: " + problem);
        }
      }
      CallGraph calls = new CallGraph();
      for (CompilationUnitTree unit : units) {
        new KernelScanner(unit, Trees.instance(task), findings, calls).scan(unit, null);
      }
      findings.addAll(calls.recursions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return findings;
  }

  private static JavaFileObject source(String name, String text) {
    return new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
