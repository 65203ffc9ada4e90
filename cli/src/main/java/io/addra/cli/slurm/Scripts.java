package io.addra.cli.slurm;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The scripts of a job: plain bash, to be read and changed. Every path is one word whatever is in
 * it; they build nothing, and a task or a merge that is started again goes on where it was.
 */
public final class Scripts {
  /** Resources that a merge does not need. */
  private static final List<String> FOR_SHARDS_ONLY =
      List.of("--gres", "--cpus-per-task", "--gpus", "--gpus-per-task", "--gpus-per-node");

  @SuppressWarnings("InlineFormatString")
  private static final String ARRAY =
      """
      #!/bin/bash
      # Makes the shards of a scan: %1$s.
      # Submit it from its own directory: sbatch array.sh; some shards again: sbatch --array=3,7-9 array.sh
      #SBATCH --job-name=%2$s
      #SBATCH --array=%3$s
      #SBATCH --output=logs/%%A_%%a.log
      #SBATCH --open-mode=append
      #SBATCH --requeue
      %4$s\
      set -euo pipefail

      dir=%5$s
      scan=%6$s
      shards=%7$d
      tasks=%8$d
      options=(%9$s)
      task=$SLURM_ARRAY_TASK_ID
      # A file in this directory that lists the shards to make, a line each, where it is not all of a task.
      only=${1:+$dir/$1}

      mine=()
      for ((shard = task; shard <= shards; shard += tasks)); do
        if [ -z "$only" ] || grep -qx "$shard" "$only"; then mine+=("$shard"); fi
      done
      [ "${#mine[@]}" -gt 0 ] || exit 0

      # Marks tell 'addra slurm status' what happened where Slurm keeps no accounts.
      me="job=${SLURM_ARRAY_JOB_ID:-$SLURM_JOB_ID} task=$task host=$(uname -n)"
      mark() {
        printf '%%s %%s at=%%s\\n' "$2" "$me" "$(date +%%s)" > "$dir/marks/.$shard.$1"
        mv -f "$dir/marks/.$shard.$1" "$dir/marks/$shard.$1"
      }
      begin() {
        rm -f "$dir/marks/$shard.exit"
        mark start 'begun=1'
      }
      # Where the script itself ends early, as by a line of setup that fails or by a signal.
      finish() {
        local status=$?
        [ "$status" = 0 ] || [ -e "$dir/marks/$shard.exit" ] || mark exit "status=$status"
      }
      shard=${mine[0]}
      begin
      trap finish EXIT
      trap 'exit 143' TERM
      %10$s
      %11$s
      threads=${SLURM_CPUS_PER_TASK:-${SLURM_CPUS_ON_NODE:-1}}
      echo "addra: $me GPUs ${CUDA_VISIBLE_DEVICES-none} threads $threads"

      failed=0
      for shard in "${mine[@]}"; do
        begin
        status=0
        "$addra" scan "$scan" --shard "$shard/$shards" --out "$dir/parts" --threads "$threads" "${options[@]}" || status=$?
        mark exit "status=$status"
        [ "$status" = 0 ] || failed=1
      done
      exit "$failed"
      """;

  @SuppressWarnings("InlineFormatString")
  private static final String MERGE =
      """
      #!/bin/bash
      # Merges the shards of a scan: %1$s.
      # Submit it after the array: sbatch --dependency=afterany:JOB merge.sh; or run it here: bash merge.sh
      #SBATCH --job-name=%2$s
      #SBATCH --output=logs/merge-%%j.log
      #SBATCH --open-mode=append
      #SBATCH --requeue
      %3$s\
      set -euo pipefail

      dir=%4$s
      %5$s
      %6$s
      if [ -e "$dir/run/run.json" ]; then
        echo "addra: $dir/run is there already"
        exit 0
      fi
      if ! "$addra" merge "$dir/parts" --out "$dir/run"; then
        printf 'addra: not merged; to see what is missing: %%q slurm status %%q, to make it again add --retry\\n' "$addra" "$dir" >&2
        exit 1
      fi
      """;

  /** Java's heap is within the memory of the job, where that is known. */
  private static final String MEMORY =
      """
      if [ -z "${ADDRA_JAVA_OPTS:-}" ] && [ "${SLURM_MEM_PER_NODE:-0}" -gt 0 ]; then
        export ADDRA_JAVA_OPTS="-Xmx$((SLURM_MEM_PER_NODE * 7 / 10))m"
      fi\
      """;

  private Scripts() {}

  /** The script of the array, for a job in a directory of the given absolute path. */
  public static String array(Job job, Path folder) {
    ArrayShape shape = job.shape();
    String what =
        shape.several()
            ? "task t makes shards t, t + %d, ... of %d".formatted(shape.tasks(), shape.shards())
            : "task k makes shard k of " + shape.shards();
    return ARRAY.formatted(
        what,
        name(folder, ""),
        tasks("1-" + shape.tasks(), job.running()),
        directives(job.sbatch()),
        ShellText.quote(folder.toString()),
        ShellText.quote(job.scan().file().toString()),
        shape.shards(),
        shape.tasks(),
        ShellText.words(job.scan().options()),
        setup(job.setup()),
        job.program().line() + "\n" + MEMORY);
  }

  /** The script of the merge, for a job in a directory of the given absolute path. */
  public static String merge(Job job, Path folder) {
    List<String> kept =
        job.sbatch().stream()
            .filter(option -> !FOR_SHARDS_ONLY.contains(option.replaceFirst("=.*", "")))
            .toList();
    return MERGE.formatted(
        "all " + job.shape().shards() + " of them",
        name(folder, "-merge"),
        directives(kept),
        ShellText.quote(folder.toString()),
        setup(job.setup()),
        job.program().line() + "\n" + MEMORY);
  }

  /** A script that measures how fast a node is, as an argument of {@code bash -c}. */
  static String pilot(NodeProgram program, String setup, List<String> arguments) {
    return "set -euo pipefail\n"
        + setup(setup)
        + program.line()
        + "\nexec \"$addra\" slurm pilot "
        + ShellText.words(arguments)
        + " ${SLURM_CPUS_PER_TASK:+--threads \"$SLURM_CPUS_PER_TASK\"}\n";
  }

  /** Numbers of tasks as sbatch takes them. */
  static String tasks(String ranges, int running) {
    return running == 0 ? ranges : ranges + "%" + running;
  }

  private static String directives(List<String> options) {
    return options.stream()
        .map(option -> ShellText.directive(option) + "\n")
        .collect(Collectors.joining());
  }

  /** Lines of a user; {@code module} and the like are not written for unset variables. */
  private static String setup(String lines) {
    return lines.isBlank()
        ? ""
        : "# setup\nset +u\n" + lines.stripTrailing() + "\nset -u\n# end of setup\n";
  }

  private static String name(Path folder, String suffix) {
    String name = String.valueOf(folder.getFileName()).replaceAll("[^A-Za-z0-9._-]", "_");
    return "addra-" + name + suffix;
  }
}
