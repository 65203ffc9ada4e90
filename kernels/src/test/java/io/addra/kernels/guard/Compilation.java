package io.addra.kernels.guard;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.List;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What javac made of sources: their trees, what the names in them mean, and its errors.
 *
 * @param units the trees, one for each source
 * @param trees from trees to elements and types
 * @param elements all elements that the sources can see
 * @param types relations of types
 * @param errors in the order in which javac found them
 */
record Compilation(
    List<CompilationUnitTree> units,
    Trees trees,
    Elements elements,
    Types types,
    List<Diagnostic<? extends JavaFileObject>> errors) {
  Compilation {
    units = List.copyOf(units);
    errors = List.copyOf(errors);
  }

  /** The errors that the missing API does not explain. */
  List<Diagnostic<? extends JavaFileObject>> ownErrors() {
    MissingApi missing = new MissingApi(this);
    return errors.stream().filter(e -> !missing.explains(e)).toList();
  }

  /** File and line of a tree. */
  String place(CompilationUnitTree unit, Tree tree) {
    long start = trees.getSourcePositions().getStartPosition(unit, tree);
    String file = unit.getSourceFile().getName().replaceFirst("^/", "");
    return file + ":" + unit.getLineMap().getLineNumber(start);
  }
}
