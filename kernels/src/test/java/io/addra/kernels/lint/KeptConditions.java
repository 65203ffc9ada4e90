package io.addra.kernels.lint;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions of several parts in one method that are kept in a local variable and read twice. */
final class KeptConditions extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Set<String> kept = new LinkedHashSet<>();
  private final Map<String, List<Tree>> reads = new HashMap<>();

  private KeptConditions() {}

  /** Where such a variable is read for the second time. */
  static List<Tree> secondReads(MethodTree method) {
    KeptConditions scan = new KeptConditions();
    scan.scan(method.getBody(), null);
    return scan.kept.stream()
        .map(name -> scan.reads.getOrDefault(name, List.of()))
        .filter(places -> places.size() > 1)
        .map(places -> places.get(1))
        .toList();
  }

  /** Whether an expression has parts joined by && or ||, but for those that choose a number. */
  static boolean hasParts(@Nullable Tree tree) {
    boolean[] found = new boolean[1];
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitBinary(BinaryTree node, @Nullable Void unused) {
        boolean joined =
            node.getKind() == Kind.CONDITIONAL_AND || node.getKind() == Kind.CONDITIONAL_OR;
        found[0] = found[0] || joined;
        return super.visitBinary(node, null);
      }

      @Override
      public @Nullable Void visitConditionalExpression(
          ConditionalExpressionTree node, @Nullable Void unused) {
        return null;
      }
    }.scan(tree, null);
    return found[0];
  }

  @Override
  public @Nullable Void visitVariable(VariableTree node, @Nullable Void unused) {
    keep(node.getName().toString(), node.getInitializer());
    return super.visitVariable(node, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree node, @Nullable Void unused) {
    if (node.getVariable() instanceof IdentifierTree name) {
      keep(name.getName().toString(), node.getExpression());
      return scan(node.getExpression(), null);
    }
    return super.visitAssignment(node, null);
  }

  private void keep(String name, @Nullable ExpressionTree value) {
    if (hasParts(value)) {
      kept.add(name);
    }
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree node, @Nullable Void unused) {
    reads.computeIfAbsent(node.getName().toString(), name -> new ArrayList<>()).add(node);
    return null;
  }
}
