/**
 * Whether the program's numbers are right: closure tests with exact answers, coverage of far
 * detectors by quadrature, an integration of decay fractions that shares no code with the scans,
 * reference tables, benchmarks. Each kind has a package of its own; nothing else lives here.
 */
@NullMarked
package io.addra.validation;

import org.jspecify.annotations.NullMarked;
