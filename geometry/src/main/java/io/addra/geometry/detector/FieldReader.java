package io.addra.geometry.detector;

import io.addra.geometry.field.MagneticField;
import io.addra.geometry.field.UniformField;
import io.addra.geometry.space.Vector3;

/** Reads the magnetic field of a detector: the one entry under 'field' whose condition holds. */
final class FieldReader {
  private static final String FIELD = "/field";
  private static final MagneticField NONE = new UniformField(Vector3.ZERO);

  private final Session session;

  FieldReader(Session session) {
    this.session = session;
  }

  MagneticField read(Scope scope) {
    MagneticField found = NONE;
    boolean any = false;
    for (int k = 0; k < scope.size(FIELD); k++) {
      String at = FIELD + "/" + k;
      if (Condition.holds(scope, at + "/when")) {
        if (any) {
          throw scope.error(at, "there is another field with these parameters; one may be");
        }
        any = true;
        found = scope.has(at + "/map") ? session.fieldMap(scope, at + "/map") : uniform(scope, at);
      }
    }
    return found;
  }

  private static MagneticField uniform(Scope scope, String at) {
    if (!scope.has(at + "/uniform_t")) {
      throw scope.error(at, "expected map or uniform_t");
    }
    return new UniformField(
        new Vector3(
            scope.number(at + "/uniform_t/0"),
            scope.number(at + "/uniform_t/1"),
            scope.number(at + "/uniform_t/2")));
  }
}
