package io.addra.kernels.guard;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds the methods that may run on a device, in all classes of a compilation. */
final class DeviceMethodScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Compilation compilation;
  private final CompilationUnitTree unit;
  private final ApiNames names;
  private final List<DeviceMethod> all;
  private List<BodyCall> calls = new ArrayList<>();
  private boolean loop;

  private DeviceMethodScanner(
      Compilation compilation, CompilationUnitTree unit, List<DeviceMethod> all) {
    this.compilation = compilation;
    this.unit = unit;
    this.names = ApiNames.of(unit);
    this.all = all;
  }

  static List<DeviceMethod> find(Compilation compilation) {
    List<DeviceMethod> all = new ArrayList<>();
    for (CompilationUnitTree unit : compilation.units()) {
      if (!Kernel.BODIES.equals(String.valueOf(unit.getPackageName()))) {
        new DeviceMethodScanner(compilation, unit, all).scan(unit, null);
      }
    }
    Set<String> wrapperClasses =
        all.stream()
            .filter(m -> !m.calls().isEmpty())
            .map(DeviceMethod::owner)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(m -> m.parallel() || m.hasContext() || wrapperClasses.contains(m.owner()))
        .toList();
  }

  @Override
  public @Nullable Void visitMethod(MethodTree node, @Nullable Void unused) {
    boolean constructor = node.getReturnType() == null;
    if (constructor || node.getBody() == null) {
      return super.visitMethod(node, null);
    }
    List<BodyCall> outerCalls = calls;
    boolean outerLoop = loop;
    calls = new ArrayList<>();
    loop = false;
    super.visitMethod(node, null);
    ExecutableElement element =
        (ExecutableElement) compilation.trees().getElement(getCurrentPath());
    all.add(
        new DeviceMethod(
            ((TypeElement) Objects.requireNonNull(element.getEnclosingElement()))
                .getQualifiedName()
                .toString(),
            node,
            element,
            names,
            loop,
            calls,
            compilation.place(unit, node)));
    calls = outerCalls;
    loop = outerLoop;
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree node, @Nullable Void unused) {
    loop |= names.isParallel(node);
    return super.visitVariable(node, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable Void unused) {
    // the class is looked up, not the method: that has no element where an argument is unknown
    if (node.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals(Kernel.METHOD)) {
      TreePath qualifier = new TreePath(getCurrentPath(), select.getExpression());
      Element type = compilation.trees().getElement(qualifier);
      if (type instanceof TypeElement kernel && isBody(kernel)) {
        calls.add(new BodyCall(kernel.getQualifiedName().toString(), node));
      }
    }
    return super.visitMethodInvocation(node, null);
  }

  private boolean isBody(TypeElement type) {
    return compilation
        .elements()
        .getPackageOf(type)
        .getQualifiedName()
        .contentEquals(Kernel.BODIES);
  }
}
