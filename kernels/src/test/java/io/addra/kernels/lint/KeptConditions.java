package io.addra.kernels.lint;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of several parts in one method that are kept in a local variable and then read twice,
 * inside another condition, or before an else with a loop. Variables go by their names; what a
 * helper returns and what is copied from such a variable is not seen.
 */
final class KeptConditions extends TreeScanner<@Nullable Void, @Nullable Void> {
  private static final Set<Kind> JOINED =
      EnumSet.of(Kind.CONDITIONAL_AND, Kind.CONDITIONAL_OR, Kind.AND, Kind.OR, Kind.XOR);

  private final Set<String> booleans = new HashSet<>();
  private final Set<String> kept = new HashSet<>();
  private final Set<String> read = new HashSet<>();
  private final Set<Tree> misused = new LinkedHashSet<>();

  private KeptConditions() {}

  /** Where such variables are read as they must not be. */
  static Set<Tree> misused(MethodTree method) {
    KeptConditions scan = new KeptConditions();
    scan.scan(method, null);
    return scan.misused;
  }

  /** Whether a condition has several parts; those that only choose a number do not count. */
  static boolean hasParts(@Nullable Tree condition) {
    boolean[] found = new boolean[1];
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitBinary(BinaryTree node, @Nullable Void unused) {
        // what else is binary compares numbers
        found[0] = found[0] || JOINED.contains(node.getKind());
        return null;
      }

      @Override
      public @Nullable Void visitConditionalExpression(
          ConditionalExpressionTree node, @Nullable Void unused) {
        scan(node.getTrueExpression(), null);
        return scan(node.getFalseExpression(), null);
      }
    }.scan(condition, null);
    return found[0];
  }

  @Override
  public @Nullable Void visitVariable(VariableTree node, @Nullable Void unused) {
    scan(node.getInitializer(), null);
    if (node.getType() != null && node.getType().toString().equals("boolean")) {
      booleans.add(node.getName().toString());
    }
    keep(node.getName().toString(), hasParts(node.getInitializer()));
    return null;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree node, @Nullable Void unused) {
    scan(node.getExpression(), null);
    if (node.getVariable() instanceof IdentifierTree name) {
      keep(name.getName().toString(), hasParts(node.getExpression()));
      return null;
    }
    return scan(node.getVariable(), null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree node, @Nullable Void unused) {
    if (node.getVariable() instanceof IdentifierTree name) {
      keep(name.getName().toString(), true);
    }
    return super.visitCompoundAssignment(node, null);
  }

  private void keep(String name, boolean parts) {
    if (parts && booleans.contains(name)) {
      kept.add(name);
    }
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree node, @Nullable Void unused) {
    if (JOINED.contains(node.getKind())) {
      misuse(node.getLeftOperand());
      misuse(node.getRightOperand());
    }
    return super.visitBinary(node, null);
  }

  @Override
  public @Nullable Void visitIf(IfTree node, @Nullable Void unused) {
    if (node.getElseStatement() != null && KernelScanner.hasLoop(node.getElseStatement())) {
      misuse(node.getCondition());
    }
    return super.visitIf(node, null);
  }

  private void misuse(ExpressionTree condition) {
    ExpressionTree inner = condition;
    while (inner instanceof ParenthesizedTree parenthesized) {
      inner = parenthesized.getExpression();
    }
    if (inner instanceof IdentifierTree name && kept.contains(name.getName().toString())) {
      misused.add(inner);
    }
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree node, @Nullable Void unused) {
    String name = node.getName().toString();
    boolean again = !read.add(name);
    if (again && kept.contains(name)) {
      misused.add(node);
    }
    return null;
  }
}
