package io.addra.cli.slurm;

import java.nio.file.Path;

/**
 * The directory of a job. Immutable.
 *
 * @param folder where it is
 */
public record JobFolder(Path folder) {
  /** Name of the file that describes the job. */
  public static final String JOB = "job.json";

  /** Name of the script of the array. */
  public static final String ARRAY = "array.sh";

  /** Name of the script of the merge. */
  public static final String MERGE = "merge.sh";

  static final String PARTS = "parts";
  static final String MARKS = "marks";
  static final String LOGS = "logs";
  static final String RUN = "run";

  /** The file that describes the job. */
  public Path job() {
    return folder.resolve(JOB);
  }

  /** Where parts and their manifests appear. */
  public Path parts() {
    return folder.resolve(PARTS);
  }

  /** Where tasks leave a mark when they begin and end a shard. */
  public Path marks() {
    return folder.resolve(MARKS);
  }

  /** What jobs print. */
  public Path logs() {
    return folder.resolve(LOGS);
  }

  /** The merged run. */
  public Path run() {
    return folder.resolve(RUN);
  }
}
