package io.addra.kernels.lint;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Walks one source and reports what breaks a rule. */
final class KernelScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final Set<String> MATH =
      Set.of(
          "sqrt", "exp", "log", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "pow", "abs",
          "signum");
  private static final Set<String> RESERVED =
      Set.of(
          "kernel",
          "global",
          "local",
          "constant",
          "half",
          "uniform",
          "image",
          "sampler",
          "event_t",
          "pipe",
          "restrict",
          "inline",
          "struct",
          "union",
          "unsigned",
          "signed",
          "vec",
          "size_t");
  private static final Set<Kind> LOOPS =
      EnumSet.of(Kind.FOR_LOOP, Kind.WHILE_LOOP, Kind.DO_WHILE_LOOP, Kind.ENHANCED_FOR_LOOP);
  private static final Set<TypeKind> NARROW =
      EnumSet.of(TypeKind.BYTE, TypeKind.SHORT, TypeKind.CHAR);

  private final CompilationUnitTree unit;
  private final Trees trees;
  private final List<Finding> findings;
  private final CallGraph calls;
  private int returns;
  private String method = "";

  KernelScanner(CompilationUnitTree unit, Trees trees, List<Finding> findings, CallGraph calls) {
    this.unit = unit;
    this.trees = trees;
    this.findings = findings;
    this.calls = calls;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree node, @Nullable Void unused) {
    boolean constructor = node.getReturnType() == null;
    if (constructor) {
      return null;
    }
    ExecutableElement element = (ExecutableElement) trees.getElement(getCurrentPath());
    if (!element.getModifiers().contains(Modifier.STATIC)) {
      report(Rule.OBJECT, node);
    }
    if (RESERVED.contains(node.getName().toString())) {
      report(Rule.RESERVED_NAME, node);
    }
    if (element.getModifiers().contains(Modifier.PUBLIC) && node.getParameters().size() > 19) {
      report(Rule.PARAMETERS, node);
    }
    method = element.getEnclosingElement() + "." + element;
    calls.declare(method, file(), line(node));
    returns = 0;
    super.visitMethod(node, null);
    KeptConditions.misused(node).forEach(read -> report(Rule.KEPT_CONDITION, read));
    if (returns > 1) {
      report(Rule.RETURNS, node);
    }
    return null;
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree node, @Nullable Void unused) {
    returns++;
    if (insideLoop(false)) {
      report(Rule.LOOP_EXIT, node);
    }
    return super.visitReturn(node, null);
  }

  @Override
  public @Nullable Void visitBreak(BreakTree node, @Nullable Void unused) {
    if (node.getLabel() != null || insideLoop(true)) {
      report(Rule.LOOP_EXIT, node);
    }
    return null;
  }

  @Override
  public @Nullable Void visitContinue(ContinueTree node, @Nullable Void unused) {
    report(Rule.LOOP_EXIT, node);
    return null;
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree node, @Nullable Void unused) {
    report(Rule.DO_WHILE, node);
    return super.visitDoWhileLoop(node, null);
  }

  @Override
  public @Nullable Void visitLabeledStatement(LabeledStatementTree node, @Nullable Void unused) {
    report(Rule.LABEL, node);
    return super.visitLabeledStatement(node, null);
  }

  @Override
  public @Nullable Void visitIf(IfTree node, @Nullable Void unused) {
    Tree otherwise = node.getElseStatement();
    if (otherwise != null && hasLoop(node.getThenStatement()) && hasLoop(otherwise)) {
      report(Rule.LOOPS_IN_BOTH_BRANCHES, node);
    }
    if (otherwise != null && hasLoop(otherwise) && KeptConditions.hasParts(node.getCondition())) {
      report(Rule.LOOP_IN_ELSE, node);
    }
    return super.visitIf(node, null);
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree node, @Nullable Void unused) {
    if (node.getKind() == Kind.UNSIGNED_RIGHT_SHIFT) {
      report(Rule.UNSIGNED_SHIFT, node);
    }
    boolean orEqual =
        node.getKind() == Kind.LESS_THAN_EQUAL || node.getKind() == Kind.GREATER_THAN_EQUAL;
    if (orEqual && (floating(node.getLeftOperand()) || floating(node.getRightOperand()))) {
      report(Rule.FLOATING_COMPARISON, node);
    }
    return super.visitBinary(node, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree node, @Nullable Void unused) {
    Tree negated = node.getExpression();
    while (negated instanceof ParenthesizedTree inner) {
      negated = inner.getExpression();
    }
    boolean comparison =
        negated instanceof BinaryTree
            && negated.getKind() != Kind.CONDITIONAL_AND
            && negated.getKind() != Kind.CONDITIONAL_OR;
    if (node.getKind() == Kind.LOGICAL_COMPLEMENT && !comparison) {
      report(Rule.NEGATION, node);
    }
    return super.visitUnary(node, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree node, @Nullable Void unused) {
    if (node.getKind() == Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT) {
      report(Rule.UNSIGNED_SHIFT, node);
    }
    if (type(node.getVariable()).getKind() == TypeKind.LONG && floating(node.getExpression())) {
      report(Rule.DOUBLE_TO_LONG, node);
    }
    return super.visitCompoundAssignment(node, null);
  }

  @Override
  public @Nullable Void visitTypeCast(TypeCastTree node, @Nullable Void unused) {
    if (type(node.getType()).getKind() == TypeKind.LONG && floating(node.getExpression())) {
      report(Rule.DOUBLE_TO_LONG, node);
    }
    return super.visitTypeCast(node, null);
  }

  @Override
  public @Nullable Void visitNewArray(NewArrayTree node, @Nullable Void unused) {
    report(Rule.NEW_ARRAY, node);
    return super.visitNewArray(node, null);
  }

  @Override
  public @Nullable Void visitPrimitiveType(PrimitiveTypeTree node, @Nullable Void unused) {
    if (NARROW.contains(node.getPrimitiveTypeKind())) {
      report(Rule.NARROW_TYPE, node);
    }
    return null;
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree node, @Nullable Void unused) {
    if (node.getAnnotationType().toString().endsWith("Reduce")) {
      report(Rule.REDUCE, node);
    }
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree node, @Nullable Void unused) {
    boolean field =
        getCurrentPath().getParentPath().getLeaf() instanceof com.sun.source.tree.ClassTree;
    if (field && node.getType() instanceof ArrayTypeTree) {
      report(Rule.ARRAY_CONSTANT, node);
    }
    return super.visitVariable(node, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable Void unused) {
    ExecutableElement called = (ExecutableElement) trees.getElement(getCurrentPath());
    TypeElement owner = (TypeElement) Objects.requireNonNull(called.getEnclosingElement());
    String name = called.getSimpleName().toString();
    String type = owner.getQualifiedName().toString();
    boolean own = trees.getTree(owner) != null || type.startsWith("io.addra.kernels.body.");
    boolean math = type.equals("java.lang.Math") && MATH.contains(name);
    boolean isNaN = name.equals("isNaN") && type.matches("java\\.lang\\.(Float|Double)");
    if (!own && !math && !isNaN) {
      report(Rule.CALL, node);
    }
    if (math && name.equals("abs") && !floating(node.getArguments().getFirst())) {
      report(Rule.ABS_OF_INTEGER, node);
    }
    calls.add(method, type + "." + called);
    return super.visitMethodInvocation(node, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree node, @Nullable Void unused) {
    return object(node);
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree node, @Nullable Void unused) {
    return object(node);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree node, @Nullable Void unused) {
    return object(node);
  }

  @Override
  public @Nullable Void visitThrow(ThrowTree node, @Nullable Void unused) {
    return object(node);
  }

  @Override
  public @Nullable Void visitTry(TryTree node, @Nullable Void unused) {
    return object(node);
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree node, @Nullable Void unused) {
    return object(node);
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree node, @Nullable Void unused) {
    return node.getKind() == Kind.STRING_LITERAL ? object(node) : null;
  }

  private @Nullable Void object(Tree node) {
    report(Rule.OBJECT, node);
    return null;
  }

  /** Whether the nearest enclosing loop lies inside the method; a switch hides it from a break. */
  private boolean insideLoop(boolean switchHides) {
    for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
      Tree leaf = at.getLeaf();
      if (leaf instanceof MethodTree || (switchHides && leaf instanceof SwitchTree)) {
        return false;
      }
      if (LOOPS.contains(leaf.getKind())) {
        return true;
      }
    }
    return false;
  }

  static boolean hasLoop(Tree tree) {
    boolean[] found = new boolean[1];
    new com.sun.source.util.TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitWhileLoop(WhileLoopTree node, @Nullable Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public @Nullable Void visitForLoop(ForLoopTree node, @Nullable Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree node, @Nullable Void unused) {
        found[0] = true;
        return null;
      }
    }.scan(tree, null);
    return found[0];
  }

  private boolean floating(Tree tree) {
    TypeKind kind = type(tree).getKind();
    return kind == TypeKind.FLOAT || kind == TypeKind.DOUBLE;
  }

  private TypeMirror type(Tree tree) {
    return trees.getTypeMirror(TreePath.getPath(unit, tree));
  }

  private void report(Rule rule, Tree tree) {
    findings.add(new Finding(rule, file(), line(tree)));
  }

  private String file() {
    return unit.getSourceFile().getName().replaceFirst("^/", "");
  }

  private long line(Tree tree) {
    return unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
  }
}
