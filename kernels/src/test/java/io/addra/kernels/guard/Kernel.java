package io.addra.kernels.guard;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * A kernel body: a {@code public static void event} of a public class of the body package.
 *
 * @param type qualified name of the class
 * @param parameters number of parameters
 */
record Kernel(String type, int parameters) {
  /** Package of the kernel bodies. */
  static final String BODIES = "io.addra.kernels.body";

  /** Name of the method of each kernel. */
  static final String METHOD = "event";

  private static final Set<Modifier> PUBLIC_STATIC = Set.of(Modifier.PUBLIC, Modifier.STATIC);

  /** All kernels that a compilation can see. */
  static List<Kernel> all(Compilation compilation) {
    PackageElement bodies = compilation.elements().getPackageElement(BODIES);
    return ElementFilter.typesIn(bodies.getEnclosedElements()).stream()
        .filter(type -> type.getModifiers().contains(Modifier.PUBLIC))
        .flatMap(Kernel::in)
        .toList();
  }

  private static Stream<Kernel> in(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(Kernel::isKernel)
        .map(m -> new Kernel(type.getQualifiedName().toString(), m.getParameters().size()));
  }

  private static boolean isKernel(ExecutableElement method) {
    return method.getSimpleName().contentEquals(METHOD)
        && method.getModifiers().containsAll(PUBLIC_STATIC)
        && method.getReturnType().getKind() == TypeKind.VOID;
  }
}
