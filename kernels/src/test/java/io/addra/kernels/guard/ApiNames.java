package io.addra.kernels.guard;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashSet;
import java.util.Set;

/**
 * The simple names that one source imports from TornadoVM. An import on demand names none: what it
 * brings cannot be known without the API.
 *
 * @param types names of types
 * @param members names imported by {@code import static}
 */
record ApiNames(Set<String> types, Set<String> members) {
  private static final String API = "uk.ac.manchester.tornado.";

  ApiNames {
    types = Set.copyOf(types);
    members = Set.copyOf(members);
  }

  static ApiNames of(CompilationUnitTree unit) {
    Set<String> types = new HashSet<>();
    Set<String> members = new HashSet<>();
    for (ImportTree line : unit.getImports()) {
      String name = line.getQualifiedIdentifier().toString();
      if (isApi(name)) {
        (line.isStatic() ? members : types).add(name.substring(name.lastIndexOf('.') + 1));
      }
    }
    types.remove("*");
    members.remove("*");
    return new ApiNames(types, members);
  }

  /** Whether a qualified name lies in a package of TornadoVM. */
  static boolean isApi(String qualifiedName) {
    return qualifiedName.startsWith(API);
  }

  /** Whether a tree is the simple name of this type of the API. */
  boolean names(Tree tree, String type) {
    return tree instanceof IdentifierTree name
        && name.getName().contentEquals(type)
        && types.contains(type);
  }

  /** Whether a variable is that of a parallel loop. */
  boolean isParallel(Tree tree) {
    return tree instanceof VariableTree variable
        && variable.getModifiers().getAnnotations().stream()
            .map(AnnotationTree::getAnnotationType)
            .anyMatch(type -> names(type, "Parallel"));
  }
}
