package io.addra.kernels.guard;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds the places in one source where an unknown type makes javac report more than its name. */
final class FollowUpScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  /** Where a tree stands in its source: offsets of its first character and behind its last. */
  record Span(long start, long end) {}

  private final CompilationUnitTree unit;
  private final Trees trees;
  private final Set<Span> overrides = new HashSet<>();
  private final Set<Span> inferences = new HashSet<>();

  FollowUpScanner(CompilationUnitTree unit, Trees trees) {
    this.unit = unit;
    this.trees = trees;
  }

  /** Annotations in classes that have an unknown supertype. */
  Set<Span> overrides() {
    return Set.copyOf(overrides);
  }

  /**
   * Chains of calls through a generic method like {@code Stream.map} that is given a lambda or a
   * method reference on an unknown type: javac then infers {@code Object}.
   */
  Set<Span> inferences() {
    return Set.copyOf(inferences);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree node, @Nullable Void unused) {
    TreePath at = getCurrentPath();
    while (at.getParentPath() != null && !(at.getLeaf() instanceof ClassTree)) {
      at = at.getParentPath();
    }
    if (trees.getElement(at) instanceof TypeElement type && isOpen(type)) {
      overrides.add(span(node));
    }
    return super.visitAnnotation(node, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable Void unused) {
    super.visitMethodInvocation(node, null);
    if (node.getMethodSelect() instanceof MemberSelectTree select) {
      ExpressionTree receiver = select.getExpression();
      if (inferences.contains(span(receiver)) || infers(node, receiver)) {
        inferences.add(span(node));
      }
    }
    return null;
  }

  private boolean infers(MethodInvocationTree call, ExpressionTree receiver) {
    return call.getArguments().stream()
            .anyMatch(a -> a instanceof LambdaExpressionTree || a instanceof MemberReferenceTree)
        && trees.getElement(getCurrentPath()) instanceof ExecutableElement method
        && !method.getTypeParameters().isEmpty()
        && trees.getTypeMirror(new TreePath(getCurrentPath(), receiver))
            instanceof DeclaredType type
        && type.getTypeArguments().stream().anyMatch(t -> t.getKind() == TypeKind.ERROR);
  }

  private static boolean isOpen(TypeElement type) {
    return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .anyMatch(FollowUpScanner::isUnknown);
  }

  private static boolean isUnknown(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR
        || (type instanceof DeclaredType known
            && known.asElement() instanceof TypeElement element
            && isOpen(element));
  }

  private Span span(Tree tree) {
    SourcePositions positions = trees.getSourcePositions();
    return new Span(positions.getStartPosition(unit, tree), positions.getEndPosition(unit, tree));
  }
}
