package io.addra.propagation.shard;

import io.addra.geometry.document.JsonFields;
import io.addra.kernels.device.DeviceInfo;
import io.addra.propagation.scan.PlanIdentity;
import io.addra.propagation.scan.ScanPlan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What all parts have in common that one process makes of a scan. Immutable.
 *
 * @param plan identity of the plan
 * @param version version of the program
 * @param commit git commit of the program
 * @param scan how the plan is made
 * @param workplace where it is computed
 */
public record PartOrigin(
    String plan, String version, String commit, ScanRequest scan, Workplace workplace) {

  /** Of a plan on a device, by this version of the program. */
  public static PartOrigin of(
      ScanPlan plan, ScanRequest scan, String version, String commit, DeviceInfo device) {
    return new PartOrigin(
        PlanIdentity.of(plan, version, commit), version, commit, scan, Workplace.of(device));
  }

  void write(ObjectNode root) {
    root.put("plan", plan).put("version", version).put("commit", commit);
    scan.write(root.putObject("scan"));
    workplace.write(root);
  }

  static PartOrigin read(JsonNode root) {
    return new PartOrigin(
        JsonFields.text(root, "plan"),
        JsonFields.text(root, "version"),
        JsonFields.text(root, "commit"),
        ScanRequest.read(root.required("scan")),
        Workplace.read(root));
  }
}
