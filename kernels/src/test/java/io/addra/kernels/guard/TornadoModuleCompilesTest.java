package io.addra.kernels.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The TornadoVM module fits the classes of this module, but for the missing API. */
class TornadoModuleCompilesTest {
  private static final String KERNEL =
      """
      package io.addra.kernels.body;
      public final class SampleKernel {
        public static void event(int i, int[] in, long[] out) { out[i] = in[i]; }
      }
      """;
  private static final String HEAD =
      """
      package io.addra.kernels.tornado;
      import io.addra.kernels.body.SampleKernel;
      import io.addra.kernels.device.*;
      import java.util.List;
      import uk.ac.manchester.tornado.api.KernelContext;
      import uk.ac.manchester.tornado.api.TaskGraph;
      import uk.ac.manchester.tornado.api.TornadoExecutionPlan;
      import uk.ac.manchester.tornado.api.WorkerGrid;
      import uk.ac.manchester.tornado.api.annotations.Parallel;
      import uk.ac.manchester.tornado.api.common.TornadoDevice;
      import uk.ac.manchester.tornado.api.enums.TornadoDeviceType;
      import uk.ac.manchester.tornado.api.exceptions.TornadoExecutionPlanException;
      import uk.ac.manchester.tornado.api.types.arrays.LongArray;
      import static uk.ac.manchester.tornado.api.enums.DataTransferMode.EVERY_EXECUTION;
      import static uk.ac.manchester.tornado.api.Helpers.length;
      """;

  private static Compilation compile(String text) {
    return ApiFreeCompiler.compile(
        TornadoSources.none().with("SampleKernel.java", KERNEL).with("Example.java", text));
  }

  private static List<? extends Diagnostic<? extends JavaFileObject>> errors(String body) {
    return compile(HEAD + "final class Example {\n" + body + "\n}\n").ownErrors();
  }

  @Test
  void tornadoModule_compilesButForTheApi() throws IOException {
    TornadoSources sources = TornadoSources.inFolder(TornadoSources.MODULE);
    assertThat(sources.files()).isNotEmpty();
    Compilation compilation = ApiFreeCompiler.compile(sources);
    assertThat(compilation.ownErrors()).isEmpty();
    assertThat(compilation.errors()).as("errors about the API, which must be absent").isNotEmpty();
  }

  static Stream<Arguments> wrong() {
    String resolve = "compiler.err.cant.resolve.location";
    String apply = "compiler.err.cant.apply.symbol";
    String found = "compiler.err.prob.found.req";
    return Stream.of(
        wrong(apply, loop("SampleKernel.event(i, in);")),
        wrong(apply, loop("SampleKernel.event(i, in, out, out);")),
        wrong(found, loop("SampleKernel.event(i, out, out);")),
        wrong(apply, context("if (i < in.length) { SampleKernel.event(i, in); }")),
        wrong(resolve + ".args", loop("SampleKernel.events(i, in, out);")),
        wrong(resolve + ".args", "long f(EventBlock block) { return block.noSuchMethod(); }"),
        wrong(resolve, loop("OtherKernel.event(i, in, out);")),
        wrong(resolve, loop("out[i] = in[SampleKernel.NO_SUCH_CONSTANT];")),
        wrong("compiler.err.expected", "void f() { int a = 3 }"),
        wrong(apply, "EventBlock f() { return new EventBlock(0, 1); }"),
        wrong(
            "compiler.err.does.not.override.abstract", "class Device implements ComputeDevice {}"),
        wrong(
            "compiler.err.method.does.not.override.superclass",
            "abstract class Device implements ComputeDevice { @Override public void runs() {} }"),
        wrong(found, "int f(EventBlock b) { return b.firstEvent(); }"),
        wrong(found, "String f(List<TornadoDevice> d) { return d.stream().count(); }"),
        wrong(
            found,
            "List<String> f(List<EventBlock> b) { return b.stream().map(x -> 3).toList(); }"),
        wrong(
            "compiler.err.invalid.mref",
            "Object f(int[] a) { return new TaskGraph(\"g\").task(\"t\", Example::none, a); }"),
        wrong(resolve, "WorkerGrid1D grid;"),
        wrong(resolve + ".args", "void f() { Parallel(3); }"),
        wrong(resolve + ".args", "void f(Example e) { e.length(3); }"),
        wrong(
            "compiler.err.unreported.exception.need.to.catch.or.throw",
            "void f(AutoCloseable a) { a.close(); }"),
        wrong("compiler.err.missing.ret.stmt", "TornadoDevice f() { }"));
  }

  private static Arguments wrong(String code, String body) {
    return Arguments.of(code, body);
  }

  private static String loop(String line) {
    return "static void f(int[] in, long[] out) {\n"
        + "for (@Parallel int i = 0; i < in.length; i++) {\n"
        + line
        + "\n}\n}";
  }

  private static String context(String line) {
    return "static void f(KernelContext context, int[] in, long[] out) {\n"
        + "int i = context.globalIdx;\n"
        + line
        + "\n}";
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void ownErrors_ofWrongCode_areTold(String code, String body) {
    assertThat(errors(body)).extracting(Diagnostic::getCode).containsOnly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import io.addra.kernels.body.NoSuchKernel; class Example {}",
        "import io.addra.nopackage.Thing; class Example {}",
        "import uk.ac.manchester.other.Thing; class Example {}",
        "import uk.ac.manchester.tornado.api.*; class Example { KernelContext context; }",
        "class Example { io.addra.kernels.body.NoSuchKernel kernel; }"
      })
  void ownErrors_ofNamesFromElsewhere_areTold(String text) {
    assertThat(compile("package io.addra.kernels.tornado; " + text).ownErrors()).isNotEmpty();
  }

  @Test
  void ownErrors_behindManyMissingNames_areTold() {
    String missing = "TornadoDevice device() { return new TornadoDevice(); }\n";
    StringBuilder body = new StringBuilder();
    for (int k = 0; k < 100; k++) {
      body.append(missing.replace("device", "device" + k));
    }
    assertThat(errors(body + loop("SampleKernel.event(i, in);"))).hasSize(1);
  }

  @Test
  void ownErrors_areToldWithFileAndLine() {
    Diagnostic<? extends JavaFileObject> error =
        errors(loop("SampleKernel.event(i, in);")).getFirst();
    assertThat(Objects.requireNonNull(error.getSource()).getName()).isEqualTo("/Example.java");
    assertThat(error.getLineNumber()).isEqualTo(HEAD.lines().count() + 4);
  }

  static Stream<String> right() {
    return Stream.of(
        loop("SampleKernel.event(i, in, out);"),
        context("if (i < in.length) { SampleKernel.event(i, in, out); }"),
        context("context.atomicAdd(new LongArray(3), 0, out[i]);"),
        """
        static void f(int[] in, long[] out) {}
        TornadoExecutionPlan plan(int[] in, long[] out, LongArray sums) {
          sums.init(0L);
          TaskGraph run =
              new TaskGraph("run")
                  .transferToDevice(EVERY_EXECUTION, in, length(out))
                  .task("f", Example::f, in, out)
                  .persistOnDevice(sums);
          TornadoExecutionPlan plan = new TornadoExecutionPlan(run.snapshot());
          plan.withGraph(0).execute();
          return plan;
        }
        """,
        """
        void close(TornadoExecutionPlan plan) {
          try {
            plan.close();
          } catch (TornadoExecutionPlanException e) {
            throw new DeviceException("failed: " + e.getMessage(), e);
          }
          try (TornadoExecutionPlan other = new TornadoExecutionPlan(plan)) {
            other.execute();
          }
        }
        """,
        """
        boolean gpu(TornadoDevice device) {
          boolean right = device.getDeviceType() == TornadoDeviceType.GPU;
          long memory = device.getMaxGlobalMemory();
          for (WorkerGrid grid : device.grids()) {
            grid.setLocalWork(64, 1, 1);
          }
          return switch (device.getDeviceType()) {
            case GPU -> right && memory > 0;
            default -> false;
          };
        }
        """,
        """
        List<String> names(List<TornadoDevice> devices) {
          return devices.stream().map(Example::describe).toList();
        }
        static String describe(TornadoDevice device) {
          return device.getDeviceName().strip();
        }
        """,
        """
        static final class Plan implements AutoCloseable {
          @Override
          public void close() throws TornadoExecutionPlanException {}
        }
        void f() {
          try (Plan plan = new Plan()) {
            plan.hashCode();
          } catch (TornadoExecutionPlanException e) {
            throw new DeviceException("failed", e);
          }
        }
        """,
        "static class Grid extends WorkerGrid { @Override public int size() { return 1; } }",
        "WorkerGrid grid = new WorkerGrid() { @Override public int size() { return 1; } };",
        "uk.ac.manchester.tornado.api.WorkerGrid1D grid;");
  }

  @ParameterizedTest
  @MethodSource("right")
  void ownErrors_ofRightCode_areNone(String body) {
    assertThat(errors(body)).isEmpty();
  }
}
