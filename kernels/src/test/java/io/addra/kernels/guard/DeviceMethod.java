package io.addra.kernels.guard;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A method of the TornadoVM module that may run on a device: it has a parallel loop or a
 * KernelContext, or calls a kernel, or stands in a class beside one that does.
 *
 * @param owner qualified name of its class
 * @param tree its source
 * @param element its declaration
 * @param names what its source imports from TornadoVM
 * @param parallel whether it has a parallel loop
 * @param calls its calls of kernels
 * @param place file and line
 */
record DeviceMethod(
    String owner,
    MethodTree tree,
    ExecutableElement element,
    ApiNames names,
    boolean parallel,
    List<BodyCall> calls,
    String place) {
  DeviceMethod {
    calls = List.copyOf(calls);
  }

  String name() {
    return tree.getName().toString();
  }

  /** Name with the class, as in a method reference. */
  String reference() {
    return owner + "::" + name();
  }

  boolean isStatic() {
    return element.getModifiers().contains(Modifier.STATIC);
  }

  boolean hasContext() {
    return tree.getParameters().stream().anyMatch(p -> names.names(p.getType(), "KernelContext"));
  }

  /** Whether it is nothing but a parallel loop, or a test of the index, around one kernel call. */
  boolean isOneLine() {
    List<? extends StatementTree> body = tree.getBody().getStatements();
    if (body.isEmpty()) {
      return false;
    }
    if (body.size() == 1 && body.getFirst() instanceof ForLoopTree loop) {
      return loop.getInitializer().size() == 1
          && names.isParallel(loop.getInitializer().getFirst())
          && isOneCall(loop.getStatement());
    }
    return hasContext()
        && body.subList(0, body.size() - 1).stream().allMatch(DeviceMethod::isIndex)
        && body.getLast() instanceof IfTree test
        && test.getElseStatement() == null
        && isOneCall(test.getThenStatement());
  }

  private boolean isOneCall(StatementTree statement) {
    if (statement instanceof BlockTree block) {
      return block.getStatements().size() == 1 && isOneCall(block.getStatements().getFirst());
    }
    return calls.size() == 1
        && statement instanceof ExpressionStatementTree line
        && line.getExpression() == calls.getFirst().tree()
        && calls.getFirst().tree().getArguments().stream().noneMatch(DeviceMethod::computes);
  }

  private static boolean isIndex(StatementTree statement) {
    return statement instanceof VariableTree variable
        && variable.getInitializer() instanceof MemberSelectTree;
  }

  private static boolean computes(Tree argument) {
    boolean[] found = new boolean[1];
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree node, @Nullable Void unused) {
        found[0] |=
            node instanceof MethodInvocationTree
                || node instanceof NewClassTree
                || node instanceof LambdaExpressionTree;
        return super.scan(node, null);
      }
    }.scan(argument, null);
    return found[0];
  }
}
