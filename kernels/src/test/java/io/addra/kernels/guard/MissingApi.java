package io.addra.kernels.guard;

import com.sun.source.tree.CompilationUnitTree;
import io.addra.kernels.guard.FollowUpScanner.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Tells the errors that come from TornadoVM's absence from all others, by javac's code and by the
 * symbol at the error's place. Immutable.
 *
 * <p>javac reports little of what follows from an unknown type: calls on it, assignments of it and
 * calls with it as an argument pass. What remains are the imports, each use of an imported name,
 * {@code @Override} below an unknown supertype, and the result of a chain of calls that was
 * inferred through an unknown type. All other errors count, also where the API would make them go
 * away: a longer inference, a catch of a checked exception of Java that only the API would throw, a
 * name from an import on demand. Write those in a simpler way.
 */
final class MissingApi {
  private final Map<URI, Source> sources = new HashMap<>();

  /** What one source imports from TornadoVM, and where more errors follow from that. */
  private record Source(ApiNames names, Set<Span> overrides, Set<Span> inferences) {}

  MissingApi(Compilation compilation) {
    for (CompilationUnitTree unit : compilation.units()) {
      FollowUpScanner places = new FollowUpScanner(unit, compilation.trees());
      places.scan(unit, null);
      sources.put(
          unit.getSourceFile().toUri(),
          new Source(ApiNames.of(unit), places.overrides(), places.inferences()));
    }
  }

  /** Whether an error is there only because the API is not. */
  boolean explains(Diagnostic<? extends JavaFileObject> error) {
    JavaFileObject file = error.getSource();
    Source source = file == null ? null : sources.get(file.toUri());
    if (file == null || source == null || error.getStartPosition() == Diagnostic.NOPOS) {
      return false;
    }
    String symbol = symbol(error, file);
    Span place = new Span(error.getStartPosition(), error.getEndPosition());
    return switch (error.getCode()) {
      case "compiler.err.doesnt.exist" -> ApiNames.isApi(symbol);
      case "compiler.err.static.imp.only.classes.and.interfaces" ->
          ApiNames.isApi(symbol.replaceFirst("^import\\s+static\\s+", ""));
      case "compiler.err.cant.resolve", "compiler.err.cant.resolve.location" ->
          source.names().types().contains(symbol) || source.names().members().contains(symbol);
      case "compiler.err.cant.resolve.location.args" -> source.names().members().contains(symbol);
      case "compiler.err.method.does.not.override.superclass" -> source.overrides().contains(place);
      case "compiler.err.prob.found.req" -> source.inferences().contains(place);
      default -> false;
    };
  }

  /** The text of exactly the tree that the error is about: for a missing symbol, its name. */
  private static String symbol(Diagnostic<?> error, JavaFileObject source) {
    try {
      return source
          .getCharContent(true)
          .subSequence((int) error.getStartPosition(), (int) error.getEndPosition())
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
