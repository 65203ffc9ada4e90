package io.addra.kernels.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenGpusTest {
  private static final String CUDA = "CUDA_VISIBLE_DEVICES";

  private static DeviceInfo gpu(String backend) {
    return new DeviceInfo("a GPU", backend, true, 1, 1, 1, true);
  }

  private static DeviceInfo cpu(String backend) {
    return new DeviceInfo("a CPU", backend, false, 1, 1, 1, true);
  }

  private static GivenGpus given(String variable, String value) {
    return GivenGpus.of(Map.of("SLURM_JOB_ID", "7", variable, value)).orElseThrow();
  }

  @Test
  void of_outsideSlurmOrWithoutVariable_isNothing() {
    assertThat(GivenGpus.of(Map.of(CUDA, "1"))).isEmpty();
    assertThat(GivenGpus.of(Map.of("SLURM_JOB_ID", "7"))).isEmpty();
  }

  /** CUDA, and OpenCL of NVIDIA: what is visible is numbered from 0. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "7", "GPU-8932f937-d72c-4106-c12f-20bd9faed9f6", "MIG-1"})
  void among_onlyWhatWasGivenIsShown_takesTheFirst(String value) {
    assertThat(given(CUDA, value).among(List.of(gpu("CUDA")), "CUDA")).isEqualTo(OptionalInt.of(0));
  }

  /** The device before the GPU is a CPU with OpenCL: positions count it, GPUs do not. */
  @Test
  void among_cpuBeforeTheGpu_isPassedOver() {
    assertThat(given(CUDA, "1").among(List.of(cpu("OCL"), gpu("OCL")), "OCL"))
        .isEqualTo(OptionalInt.of(1));
  }

  @Test
  void among_severalGivenAndShown_takesTheFirst() {
    assertThat(given(CUDA, "2,3").among(List.of(gpu("OCL"), gpu("OCL")), "OCL"))
        .isEqualTo(OptionalInt.of(0));
  }

  /** A driver that does not heed the variable shows all GPUs of the node. */
  @ParameterizedTest
  @CsvSource({
    "CUDA_VISIBLE_DEVICES, 2, 3",
    "GPU_DEVICE_ORDINAL, 0, 1",
    "ROCR_VISIBLE_DEVICES, 1, 2",
    "ZE_AFFINITY_MASK, 2.0, 3"
  })
  void among_allOfTheNodeAreShown_takesTheOneOfThatNumber(
      String variable, String value, int position) {
    List<DeviceInfo> devices = List.of(cpu("OCL"), gpu("OCL"), gpu("OCL"), gpu("OCL"));
    assertThat(given(variable, value).among(devices, "OCL")).isEqualTo(OptionalInt.of(position));
  }

  /** Two backends show the same GPU: that is not more than was given. */
  @Test
  void among_shownByTwoBackends_countsOne() {
    assertThat(given(CUDA, "1").among(List.of(gpu("OCL"), gpu("PTX")), "OCL"))
        .isEqualTo(OptionalInt.of(0));
    assertThat(given(CUDA, "1").among(List.of(gpu("OCL"), gpu("PTX")), "PTX"))
        .isEqualTo(OptionalInt.of(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NoDevFiles", "-1"})
  void among_nothingGiven_isNothing(String value) {
    assertThat(given(CUDA, value).none()).isTrue();
    assertThat(given(CUDA, value).among(List.of(gpu("OCL")), "OCL")).isEmpty();
  }

  @Test
  void among_cannotBeTold_isOneLine() {
    List<DeviceInfo> two = List.of(gpu("OCL"), gpu("OCL"));
    assertThatThrownBy(() -> given(CUDA, "GPU-1f").among(two, "OCL"))
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining("GPU-1f")
        .hasMessageContaining("--device");
    assertThatThrownBy(() -> given(CUDA, "2").among(two, "OCL"))
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining("only 2");
    DeviceInfo single = new DeviceInfo("old", "OCL", true, 1, 1, 1, false);
    assertThatThrownBy(() -> given(CUDA, "1").among(List.of(gpu("OCL"), single), "OCL"))
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining("double precision");
  }
}
