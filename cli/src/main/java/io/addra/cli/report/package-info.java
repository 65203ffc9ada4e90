/**
 * What is made of an acceptance map for reading: the figures of a scan and the report, one HTML
 * file that needs nothing else.
 */
@NullMarked
package io.addra.cli.report;

import org.jspecify.annotations.NullMarked;
