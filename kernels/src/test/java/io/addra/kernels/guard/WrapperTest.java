package io.addra.kernels.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kernel has one wrapper in the TornadoVM module, and each task fits its wrapper. */
class WrapperTest {
  /** Device methods that wrap no kernel, and why they may. */
  private static final Map<String, String> HELPERS =
      Map.of(
          "scatter", "atomic additions exist only in a KernelContext; the CPU device has its own",
          "drain", "copies and clears what the scatter left on the device");

  private static final String KERNEL =
      """
      package io.addra.kernels.body;
      public final class SampleKernel {
        public static void event(int i, int[] in, long[] out) { out[i] = in[i]; }
      }
      """;
  private static final List<Kernel> KERNELS =
      List.of(new Kernel("io.addra.kernels.body.SampleKernel", 3));
  private static final String HEAD =
      """
      package io.addra.kernels.tornado;
      import io.addra.kernels.body.SampleKernel;
      import uk.ac.manchester.tornado.api.KernelContext;
      import uk.ac.manchester.tornado.api.TaskGraph;
      import uk.ac.manchester.tornado.api.annotations.Parallel;
      import uk.ac.manchester.tornado.api.types.arrays.LongArray;
      """;
  private static final String CALL = "SampleKernel.event(i, in, out);";
  private static final String GOOD = wrapper("int[] in, long[] out", CALL);

  private static String wrapper(String parameters, String lines) {
    return "static void sample("
        + parameters
        + ") { for (@Parallel int i = 0; i < in.length; i++) { "
        + lines
        + " } }\n";
  }

  private static String context(String lines) {
    return "static void sample(KernelContext context, int[] in, long[] out) { " + lines + " }\n";
  }

  private static String task(String arguments) {
    return GOOD
        + "} class Tasks { Object f(TaskGraph g, int[] a, long[] b, LongArray c) { "
        + "return g.task(\"a\", "
        + arguments
        + "); }";
  }

  private static Compilation compile(String body) {
    return ApiFreeCompiler.compile(
        TornadoSources.none()
            .with("SampleKernel.java", KERNEL)
            .with("Wrappers.java", HEAD + "final class Wrappers {\n" + body + "\n}\n"));
  }

  private static List<Breach> check(Compilation compilation) {
    return new WrapperCheck(KERNELS, Set.of("helper")).check(compilation);
  }

  @Test
  void tornadoModule_wrapsEachKernelOnce() throws IOException {
    Compilation module = ApiFreeCompiler.compile(TornadoSources.inFolder(TornadoSources.MODULE));
    List<Kernel> kernels = Kernel.all(module);
    assertThat(kernels).isNotEmpty();
    assertThat(new WrapperCheck(kernels, HELPERS.keySet()).check(module)).isEmpty();
  }

  @Test
  void helpers_areAllThere() throws IOException {
    Compilation module = ApiFreeCompiler.compile(TornadoSources.inFolder(TornadoSources.MODULE));
    assertThat(DeviceMethodScanner.find(module))
        .extracting(DeviceMethod::name)
        .containsAll(HELPERS.keySet());
  }

  @Test
  void kernels_arePublicStaticEventsOfPublicClasses() {
    String hidden =
        "package io.addra.kernels.body; class Hidden { public static void event(int i) {} }";
    String other =
        "package io.addra.kernels.body; public class Other { static void event(int i) {} }";
    Compilation compilation =
        ApiFreeCompiler.compile(
            TornadoSources.none()
                .with("SampleKernel.java", KERNEL)
                .with("Hidden.java", hidden)
                .with("Other.java", other));
    assertThat(Kernel.all(compilation)).containsAll(KERNELS);
    assertThat(Kernel.all(compilation))
        .extracting(Kernel::type)
        .doesNotContain("io.addra.kernels.body.Hidden", "io.addra.kernels.body.Other");
  }

  static Stream<Arguments> wrong() {
    String many =
        IntStream.range(0, 19).mapToObj(k -> ", int[] a" + k).collect(Collectors.joining());
    String second = GOOD.replace("sample(", "again(");
    return Stream.of(
        wrong(WrapperRule.MISSING, ""),
        wrong(WrapperRule.MISSING, wrapper("int[] in, long[] out", "out[i] = in[i];")),
        wrong(WrapperRule.SEVERAL, GOOD + second),
        wrong(WrapperRule.SEVERAL, GOOD + "} class Others {" + second),
        wrong(WrapperRule.PARAMETERS, wrapper("int[] in, long[] out" + many, CALL)),
        wrong(
            WrapperRule.PARAMETERS,
            GOOD + "static void helper(KernelContext c, long[] d" + many + ") {}"),
        wrong(WrapperRule.STATIC, GOOD.replace("static void", "void")),
        wrong(WrapperRule.ONE_LINE, wrapper("int[] in, long[] out", CALL + " out[i]++;")),
        wrong(WrapperRule.ONE_LINE, wrapper("int[] in, long[] out", CALL + CALL)),
        wrong(WrapperRule.ONE_LINE, wrapper("int[] in, long[] out", "if (i > 3) { " + CALL + "}")),
        wrong(WrapperRule.ONE_LINE, GOOD.replace("i, in,", "i, new int[3].clone(),")),
        wrong(WrapperRule.ONE_LINE, GOOD.replace("@Parallel ", "")),
        wrong(WrapperRule.ONE_LINE, GOOD.replace("for (", "in[0] = 3; for (")),
        wrong(
            WrapperRule.ONE_LINE, "static void sample(int i, int[] in, long[] out) {" + CALL + "}"),
        wrong(WrapperRule.ONE_LINE, context("int i = context.globalIdx; out[i] = 3;" + CALL)),
        wrong(
            WrapperRule.ONE_LINE,
            context("int i = context.globalIdx; if (i < 3) {" + CALL + "} else { out[i] = 0; }")),
        wrong(WrapperRule.ARGUMENTS, context("if (in[0] > 3) SampleKernel.event(context.id, in);")),
        wrong(WrapperRule.UNLISTED, GOOD + "static int twice(int a) { return 2 * a; }"),
        wrong(WrapperRule.UNLISTED, GOOD + "} class Others { void more(KernelContext c) {}"),
        wrong(
            WrapperRule.UNLISTED,
            GOOD
                + "} class Others { void more(int[] a) { for (@Parallel int i = 0; i < 3; i++) {} }"),
        wrong(WrapperRule.TASK_ARGUMENTS, task("Wrappers::sample, a")),
        wrong(WrapperRule.TASK_ARGUMENTS, task("Wrappers::sample, a, b, c")),
        wrong(WrapperRule.TASK_TYPE, task("Wrappers::sample, b, b")),
        wrong(WrapperRule.TASK_TARGET, task("Wrappers::other, a, b")),
        wrong(WrapperRule.TASK_TARGET, task("SampleKernel::event, 3, a, b")),
        wrong(WrapperRule.TASK_TARGET, task("(x, y) -> Wrappers.sample(x, y), a, b")));
  }

  private static Arguments wrong(WrapperRule rule, String body) {
    return Arguments.of(rule, body);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void check_brokenRule_isFound(WrapperRule rule, String body) {
    assertThat(check(compile(body))).extracting(Breach::rule).contains(rule);
  }

  @Test
  void wrong_coversEveryRule() {
    Set<WrapperRule> covered =
        wrong()
            .map(a -> (WrapperRule) a.get()[0])
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(WrapperRule.class)));
    assertThat(covered).containsExactlyInAnyOrderElementsOf(Arrays.asList(WrapperRule.values()));
  }

  static Stream<String> right() {
    return Stream.of(
        GOOD,
        GOOD.replace("{ SampleKernel", "SampleKernel").replace("; } }", "; }"),
        context("int i = context.globalIdx; if (i < in.length) {" + CALL + "}"),
        GOOD + "static void helper(KernelContext context, LongArray sums) { sums.init(3L); }",
        task("Wrappers::sample, a, b"),
        task("Wrappers::sample, a, g.unknown()"),
        task("io.addra.kernels.tornado.Wrappers::sample, new int[3], b"));
  }

  @ParameterizedTest
  @MethodSource("right")
  void check_rightCode_isClean(String body) {
    Compilation compilation = compile(body);
    assertThat(compilation.ownErrors()).isEmpty();
    assertThat(check(compilation)).isEmpty();
  }

  @Test
  void breach_namesPlaceSubjectAndAdvice() {
    assertThat(check(compile(GOOD + "static void more() {}")).getFirst())
        .hasToString(
            "Wrappers.java:9: io.addra.kernels.tornado.Wrappers::more: "
                + WrapperRule.UNLISTED.advice());
  }
}
