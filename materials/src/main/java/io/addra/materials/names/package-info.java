/** Help with misspelt names: finds the known names closest to the one that was written. */
@NullMarked
package io.addra.materials.names;

import org.jspecify.annotations.NullMarked;
