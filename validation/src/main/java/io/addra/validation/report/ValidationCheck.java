package io.addra.validation.report;

import java.util.List;

/** A group of comparisons that are computed together. */
public interface ValidationCheck {

  /** Returns the check's name, a word or two with hyphens. */
  String name();

  /** Computes and compares. A value out of tolerance is a result, not an exception. */
  List<ValidationResult> run();
}
