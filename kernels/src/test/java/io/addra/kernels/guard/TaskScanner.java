package io.addra.kernels.guard;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Checks each {@code task(name, Wrappers::wrapper, arguments)} against the wrapper: javac cannot
 * while {@code TaskGraph} is unknown. Arguments or parameters of unknown types are only counted.
 */
final class TaskScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final int BEFORE_ARGUMENTS = 2;

  private final Compilation compilation;
  private final CompilationUnitTree unit;
  private final List<DeviceMethod> methods;
  private final List<Breach> breaches;

  private TaskScanner(
      Compilation compilation,
      CompilationUnitTree unit,
      List<DeviceMethod> methods,
      List<Breach> breaches) {
    this.compilation = compilation;
    this.unit = unit;
    this.methods = methods;
    this.breaches = breaches;
  }

  static List<Breach> check(Compilation compilation, List<DeviceMethod> methods) {
    List<Breach> breaches = new ArrayList<>();
    for (CompilationUnitTree unit : compilation.units()) {
      new TaskScanner(compilation, unit, methods, breaches).scan(unit, null);
    }
    return breaches;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable Void unused) {
    if (node.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("task")
        && node.getArguments().size() >= BEFORE_ARGUMENTS) {
      checkTask(node.getArguments());
    }
    return super.visitMethodInvocation(node, null);
  }

  private void checkTask(List<? extends ExpressionTree> task) {
    ExpressionTree target = task.get(1);
    List<DeviceMethod> found =
        target instanceof MemberReferenceTree reference
            ? methods.stream().filter(m -> m.reference().equals(name(reference))).toList()
            : List.of();
    if (found.size() != 1) {
      report(WrapperRule.TASK_TARGET, task, target);
      return;
    }
    List<? extends VariableElement> parameters = found.getFirst().element().getParameters();
    List<? extends ExpressionTree> arguments = task.subList(BEFORE_ARGUMENTS, task.size());
    if (arguments.size() != parameters.size()) {
      report(WrapperRule.TASK_ARGUMENTS, task, target);
      return;
    }
    for (int k = 0; k < arguments.size(); k++) {
      if (!fits(type(arguments.get(k)), parameters.get(k).asType())) {
        report(WrapperRule.TASK_TYPE, task, arguments.get(k));
      }
    }
  }

  private String name(MemberReferenceTree reference) {
    TreePath owner = new TreePath(getCurrentPath(), reference.getQualifierExpression());
    return compilation.trees().getElement(owner) instanceof TypeElement type
        ? type.getQualifiedName() + "::" + reference.getName()
        : reference.toString();
  }

  private @Nullable TypeMirror type(ExpressionTree argument) {
    return compilation.trees().getTypeMirror(new TreePath(getCurrentPath(), argument));
  }

  private boolean fits(@Nullable TypeMirror argument, TypeMirror parameter) {
    return argument == null
        || argument.getKind() == TypeKind.ERROR
        || parameter.getKind() == TypeKind.ERROR
        || compilation.types().isAssignable(argument, parameter);
  }

  private void report(
      WrapperRule rule, List<? extends ExpressionTree> task, ExpressionTree subject) {
    breaches.add(
        new Breach(
            rule, "task " + task.getFirst() + ": " + subject, compilation.place(unit, subject)));
  }
}
