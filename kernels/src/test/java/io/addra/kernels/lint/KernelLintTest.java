package io.addra.kernels.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KernelLintTest {
  private static final Path BODIES = Path.of("src/main/java/io/addra/kernels/body");

  @Test
  void kernelBodies_breakNoRule() throws IOException {
    assertThat(KernelLint.checkFolder(BODIES)).isEmpty();
  }

  @Test
  void kernelBodies_areAllSeen() throws IOException {
    try (Stream<Path> files = Files.list(BODIES)) {
      Set<String> names = files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
      assertThat(names)
          .contains(
              "PhiloxKernel.java",
              "ProductionKernel.java",
              "TraceKernel.java",
              "DepositKernel.java",
              "VertexKernel.java",
              "CascadeKernel.java",
              "HelixKernel.java",
              "HelixPlanes.java",
              "TrajectoryKernel.java",
              "ArcSurfaces.java");
    }
  }

  static Stream<Arguments> examples() {
    String many =
        IntStream.range(0, 20).mapToObj(k -> "int[] a" + k).collect(Collectors.joining(", "));
    return Stream.of(
        example(Rule.UNSIGNED_SHIFT, "static int f(int a) { return a >>> 3; }"),
        example(Rule.UNSIGNED_SHIFT, "static int f(int a) { a >>>= 3; return a; }"),
        example(
            Rule.LOOP_EXIT,
            "static int f(int a) { int b = 0; while (b < a) { if (b > 3) { break; } b++; }"
                + " return b; }"),
        example(
            Rule.LOOP_EXIT,
            "static int f(int a) { for (int i = 0; i < a; i++) { if (i > 2) { continue; } }"
                + " return a; }"),
        example(
            Rule.LOOP_EXIT,
            "static int f(int a) { for (int i = 0; i < 9; i++) { return i; } throw null; }"),
        example(Rule.DO_WHILE, "static int f(int a) { do { a++; } while (a < 3); return a; }"),
        example(Rule.LABEL, "static int f(int a) { outer: while (a < 3) { a++; } return a; }"),
        example(
            Rule.LOOPS_IN_BOTH_BRANCHES,
            "static int f(int a) { if (a > 3) { while (a > 3) { a--; } }"
                + " else { while (a < 3) { a++; } } return a; }"),
        example(Rule.NEW_ARRAY, "static float f(int a) { float[] b = new float[3]; return b[a]; }"),
        example(Rule.NARROW_TYPE, "static int f(byte[] a) { return a[0] + 1; }"),
        example(Rule.FLOATING_COMPARISON, "static int f(double a) { return a <= 3 ? 1 : 0; }"),
        example(
            Rule.FLOATING_COMPARISON, "static int f(int a, float b) { return a >= b ? 1 : 0; }"),
        example(Rule.DOUBLE_TO_LONG, "static long f(double a) { return (long) a; }"),
        example(Rule.DOUBLE_TO_LONG, "static long f(long b, double a) { b += a; return b; }"),
        example(
            Rule.NEGATION,
            "static int f(int a, int b) { boolean c = a > 1 && b > 1; return !c ? a : b; }"),
        example(Rule.NEGATION, "static int f(int a, int b) { return !(a > 1 || b > 1) ? a : b; }"),
        example(
            Rule.KEPT_CONDITION,
            "static int f(int a, int b) { boolean c = a > 1 && b > 1; int d = c ? a : b;"
                + " return c ? d : 0; }"),
        example(
            Rule.KEPT_CONDITION,
            "static int f(int a, int b) { boolean c = a > 1 && b > 1; int d = 0;"
                + " if (c && a > 3) { d = b; } return d; }"),
        example(
            Rule.KEPT_CONDITION,
            "static int f(int a, int b) { boolean c = a > 1 | b > 1; if (c) { a = b; }"
                + " else { while (a < 3) { a++; } } return a; }"),
        example(
            Rule.LOOP_IN_ELSE,
            "static int f(int a, int b) { if (a > 1 && b > 1) { a = b; }"
                + " else { while (a < 3) { a++; } } return a; }"),
        example(
            Rule.REDUCE,
            "@interface Reduce {} static void f(@Reduce double[] a) { a[0] = a[0] + 1; }"),
        example(Rule.CALL, "static double f(double a) { return Math.floor(a); }"),
        example(Rule.CALL, "static double f(double a, double b) { return Math.max(a, b); }"),
        example(Rule.CALL, "static double f(double a) { return StrictMath.sin(a); }"),
        example(Rule.CALL, "static int f(int a) { return Integer.rotateLeft(a, 3); }"),
        example(Rule.CALL, "static long f(double a) { return Double.doubleToRawLongBits(a); }"),
        example(Rule.ABS_OF_INTEGER, "static int f(int a) { return Math.abs(a); }"),
        example(
            Rule.ARRAY_CONSTANT,
            "static final double[] TABLE = {1, 2}; static double f(int a) { return TABLE[a]; }"),
        example(Rule.RECURSION, "static int f(int a) { return a < 1 ? 0 : f(a - 1); }"),
        example(
            Rule.RECURSION,
            "static int f(int a) { return a < 1 ? 0 : g(a - 1); }"
                + " static int g(int a) { return f(a); }"),
        example(Rule.RETURNS, "static int f(int a) { if (a > 3) { return 1; } return 2; }"),
        example(Rule.RESERVED_NAME, "static int kernel(int a) { return a; }"),
        example(Rule.PARAMETERS, "public static void f(" + many + ") { a0[0] = 1; }"),
        example(Rule.OBJECT, "int f(int a) { return a; }"),
        example(Rule.OBJECT, "static void f(int a) { throw new IllegalStateException(); }"),
        example(
            Rule.OBJECT,
            "static int f(int a) { Runnable r = () -> {}; return r == null ? 1 : a; }"),
        example(Rule.OBJECT, "static int f(int a) { return a == 1 ? \"x\".hashCode() : a; }"));
  }

  private static Arguments example(Rule rule, String body) {
    return Arguments.of(rule, "final class Bad {\n" + body + "\n}\n");
  }

  @ParameterizedTest(name = "{0} [{index}]")
  @MethodSource("examples")
  void checkText_brokenRule_isFoundOnItsLine(Rule rule, String source) {
    List<Finding> found = KernelLint.checkText("Bad.java", source);
    assertThat(found).anySatisfy(f -> assertThat(f.rule()).isEqualTo(rule));
    assertThat(found).allSatisfy(f -> assertThat(f.line()).isEqualTo(2));
    assertThat(found.getFirst().toString()).startsWith("Bad.java:2: ");
  }

  @Test
  void examples_coverEveryRule() {
    Set<Rule> covered =
        examples()
            .map(a -> (Rule) a.get()[0])
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    assertThat(covered).containsExactlyInAnyOrderElementsOf(Arrays.asList(Rule.values()));
  }

  @Test
  void checkText_allowedIdiom_isClean() {
    String source =
        """
        final class Good {
          static double f(int i, double[] a, int n) {
            boolean run = true;
            int k = 0;
            double result = 0;
            while (run && k < n) {
              if (a[k] > 3.0) {
                result = Math.sqrt(a[k]);
                run = false;
              }
              switch (k) {
                case 1: result = result + 1; break;
                default: break;
              }
              k++;
            }
            return g(result) + (double) (long) (k >> 2);
          }
          private static double g(double x) { return x < 0 ? -x : x; }
        }
        """;
    assertThat(KernelLint.checkText("Good.java", source)).isEmpty();
  }
}
