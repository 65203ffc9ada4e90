package io.addra.cli.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlurmTest {
  private static String reason(String out, String err) {
    return new Slurm.Output(1, out, err).reason();
  }

  @Test
  void reason_ofAFailure_isOneLine() {
    assertThat(
            reason(
                "",
                """
                squeue: error: fetch_config: DNS SRV lookup failed
                squeue: fatal: Could not establish a configuration source
                """))
        .isEqualTo("squeue: fatal: Could not establish a configuration source");
    assertThat(
            reason(
                "",
                """
                sbatch: error: invalid partition specified: none
                sbatch: error: Batch job submission failed: Invalid partition name specified
                """))
        .isEqualTo(
            "sbatch: error: invalid partition specified: none; sbatch: error: Batch job submission"
                + " failed: Invalid partition name specified");
    assertThat(reason("no jobs\n", "")).isEqualTo("no jobs");
    assertThat(reason("", " \n")).isEqualTo("exit status 1");
  }
}
