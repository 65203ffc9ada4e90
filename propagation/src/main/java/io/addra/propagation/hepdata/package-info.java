/**
 * Submissions to HEPData: tables of results with their metadata as YAML, in the format that
 * HEPData's documentation and its JSON schemas of version 1.1.1 ask for.
 */
@NullMarked
package io.addra.propagation.hepdata;

import org.jspecify.annotations.NullMarked;
