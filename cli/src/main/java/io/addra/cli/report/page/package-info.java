/**
 * The page of a scan: one HTML file that evaluates the scan's spectra at any lifetime and needs
 * nothing else.
 */
@NullMarked
package io.addra.cli.report.page;

import org.jspecify.annotations.NullMarked;
