/** A detector as a page that is looked at in three dimensions, with the events of a scan. */
@NullMarked
package io.addra.cli.view;

import org.jspecify.annotations.NullMarked;
