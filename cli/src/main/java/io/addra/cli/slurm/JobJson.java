package io.addra.cli.slurm;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.InputFile;
import io.addra.geometry.document.JsonFields;
import io.addra.propagation.shard.WholeWrite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The file {@code job.json} of a job's directory. */
public final class JobJson {
  private static final String FORMAT = "addra-slurm-job";
  private static final int VERSION = 1;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JobJson() {}

  /** A job as JSON. */
  public static String text(Job job) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", FORMAT).put("format_version", VERSION);
    root.put("plan", job.plan()).put("version", job.version());
    ObjectNode scan = root.putObject("scan").put("file", job.scan().file().toString());
    scan.put("sha256", job.scan().sha256());
    job.scan().options().forEach(scan.putArray("options")::add);
    scan.put("events", job.scan().events());
    scan.put("masses", job.scan().masses()).put("blocks", job.scan().blocks());
    root.putObject("program")
        .put("command", job.program().command())
        .put("checkout", job.program().checkout());
    root.put("shards", job.shape().shards()).put("tasks", job.shape().tasks());
    root.put("max_running", job.running());
    job.sbatch().forEach(root.putArray("sbatch")::add);
    root.put("setup", job.setup());
    job.estimate()
        .ifPresent(e ->
            root.putObject("estimate")
                .put("start_s", e.startSeconds())
                .put("events_per_second", e.eventsPerSecond())
                .put("source", e.source())
                .put("where", e.where())
                .put("node_may_differ", e.source().equals("here")));
    ArrayNode submissions = root.putArray("submissions");
    for (Submission submission : job.submissions()) {
      ObjectNode node = submissions.addObject();
      submission.array().ifPresent(id -> node.put("array_job", id));
      submission.merge().ifPresent(id -> node.put("merge_job", id));
      node.put("shards", ShardRanges.text(submission.shards()));
      submission.list().ifPresent(name -> node.put("list", name));
      node.put("at", submission.at().toString());
    }
    return MAPPER.writeValueAsString(root) + "\n";
  }

  /** Writes the job of a directory, whole or not at all. */
  static void write(Job job, JobFolder folder) {
    WholeWrite.text(folder.job(), text(job));
  }

  /**
   * Reads the job of a directory.
   *
   * @throws InputException if the directory has none, or it is damaged
   */
  public static Job read(JobFolder folder) {
    Path file = folder.job();
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          folder.folder().toString(),
          0,
          "",
          "holds no " + JobFolder.JOB + ": expected a directory that addra slurm wrote");
    }
    try {
      return parse(file, MAPPER.readTree(InputFile.text(file)));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw problem(file, "is damaged", e);
    }
  }

  private static Job parse(Path file, JsonNode root) {
    if (!FORMAT.equals(root.path("format").asString(""))
        || root.path("format_version").asInt(0) != VERSION) {
      throw new InputException(
          file.toString(), 0, "format", "is not a job of this version of addra slurm");
    }
    JsonNode scan = root.required("scan");
    JsonNode program = root.required("program");
    List<Submission> submissions = new ArrayList<>();
    root.required("submissions").values().forEach(node -> submissions.add(submission(node)));
    return new Job(
        JsonFields.text(root, "plan"),
        JsonFields.text(root, "version"),
        new Job.Scan(
            Path.of(JsonFields.text(scan, "file")),
            JsonFields.text(scan, "sha256"),
            JsonFields.texts(scan, "options"),
            scan.required("events").longValue(),
            scan.required("masses").intValue(),
            scan.required("blocks").intValue()),
        new NodeProgram(
            JsonFields.text(program, "command"), program.required("checkout").booleanValue()),
        new ArrayShape(root.required("shards").intValue(), root.required("tasks").intValue()),
        root.required("max_running").intValue(),
        JsonFields.texts(root, "sbatch"),
        JsonFields.text(root, "setup"),
        Optional.ofNullable(root.get("estimate")).map(JobJson::estimate),
        submissions);
  }

  private static Estimate estimate(JsonNode node) {
    return new Estimate(
        node.required("start_s").doubleValue(),
        node.required("events_per_second").doubleValue(),
        JsonFields.text(node, "source"),
        JsonFields.text(node, "where"));
  }

  private static Submission submission(JsonNode node) {
    return new Submission(
        number(node, "array_job"),
        number(node, "merge_job"),
        ShardRanges.parse(JsonFields.text(node, "shards")),
        Optional.ofNullable(node.get("list")).map(JsonFields::text),
        Instant.parse(JsonFields.text(node, "at")));
  }

  private static OptionalLong number(JsonNode node, String key) {
    return node.has(key) ? OptionalLong.of(node.required(key).longValue()) : OptionalLong.empty();
  }

  private static InputException problem(Path file, String message, Exception cause) {
    return new InputException(file.toString(), 0, "", message, cause);
  }
}
