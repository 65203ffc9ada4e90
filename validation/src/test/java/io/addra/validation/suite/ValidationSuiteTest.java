package io.addra.validation.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.DeviceException;
import io.addra.kernels.device.DeviceInfo;
import io.addra.kernels.device.KernelCall;
import io.addra.kernels.device.Pipeline;
import io.addra.kernels.device.PipelinePlan;
import io.addra.kernels.device.SequenceRunner;
import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationCheck;
import io.addra.validation.report.ValidationReport;
import io.addra.validation.report.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ValidationSuiteTest {
  @AutoClose private static final CpuDevice DEVICE = new CpuDevice(2);

  private record Fixed(String name, double found) implements ValidationCheck {
    @Override
    public List<ValidationResult> run() {
      Subject subject = new Subject(name, "1", "a test", "exact");
      return List.of(ValidationResult.relative(subject, 1, found, 1e-3));
    }
  }

  @Test
  void run_allWithinTolerance_passesAndTellsListener() {
    List<String> heard = new ArrayList<>();
    ValidationSuite suite = ValidationSuite.of(List.of(new Fixed("a", 1), new Fixed("b", 1.0005)));
    ValidationReport report = suite.run(result -> heard.add(result.name()));
    assertThat(report.passed()).isTrue();
    assertThat(heard).containsExactly("a", "b");
    assertThat(suite.names()).containsExactly("a", "b");
  }

  @Test
  void run_oneWrongExpectation_failsAndNamesIt() {
    ValidationReport report =
        ValidationSuite.of(List.of(new Fixed("right", 1), new Fixed("wrong", 1.01))).run();
    assertThat(report.passed()).isFalse();
    assertThat(report.failures()).extracting(ValidationResult::name).containsExactly("wrong");
  }

  @Test
  void run_checkThatThrows_isReportedAndOthersRun() {
    ValidationCheck broken =
        new ValidationCheck() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public List<ValidationResult> run() {
            throw new IllegalStateException("no such detector");
          }
        };
    ValidationReport report = ValidationSuite.of(List.of(broken, new Fixed("a", 1))).run();
    assertThat(report.results()).hasSize(2);
    assertThat(report.failures())
        .singleElement()
        .satisfies(result -> assertThat(result.contains()).contains("no such detector"));
  }

  @Test
  @Tag("long")
  void standard_fewEvents_isWithinTolerance() {
    ValidationReport report =
        ValidationSuite.standard(new ValidationOptions(20_000, DEVICE, 20261122)).run();
    assertThat(report.failures()).isEmpty();
    assertThat(report.results()).hasSizeGreaterThan(100);
    assertThat(report.results()).extracting(ValidationResult::name).doesNotHaveDuplicates();
  }

  @Test
  void standardNames_areThoseOfTheSuite() {
    ValidationSuite suite = ValidationSuite.standard(new ValidationOptions(20_000, DEVICE, 1));
    assertThat(suite.names()).isEqualTo(ValidationSuite.standardNames());
    assertThat(suite.only(List.of("sphere", "crystals", "none")).names())
        .containsExactly("sphere", "crystals");
  }

  @Test
  void run_nothing_doesNotPass() {
    assertThat(ValidationSuite.of(List.of()).run().passed()).isFalse();
  }

  @Test
  void options_tooFewEvents_areRefused() {
    assertThatThrownBy(() -> new ValidationOptions(63, DEVICE, 1)).hasMessageContaining("64");
  }

  @Test
  void standard_deviceThatFails_isUsedByEverySampledCheck() {
    ComputeDevice broken =
        new ComputeDevice() {
          @Override
          public DeviceInfo info() {
            return DEVICE.info();
          }

          @Override
          public Pipeline prepare(PipelinePlan plan) {
            throw new DeviceException("out of order");
          }

          @Override
          public void launch(KernelCall call, int events) {
            throw new DeviceException("out of order");
          }

          @Override
          public SequenceRunner sequences() {
            throw new DeviceException("out of order");
          }

          @Override
          public void close() {}
        };
    List<String> sampled = new ArrayList<>(ValidationSuite.standardNames());
    sampled.removeAll(List.of("coverage", "crystals"));
    ValidationReport report =
        ValidationSuite.standard(new ValidationOptions(20_000, broken, 20261122))
            .only(sampled)
            .run();
    assertThat(report.failures())
        .hasSameSizeAs(sampled)
        .allSatisfy(result -> assertThat(result.contains()).contains("out of order"));
  }
}
