package io.addra.kernels.lint;

/** A rule that a source breaks, and where. */
record Finding(Rule rule, String file, long line) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + rule + ": " + rule.advice();
  }
}
