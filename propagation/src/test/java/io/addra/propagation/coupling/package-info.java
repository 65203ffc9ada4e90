/** Tests of lifetimes and rates against limits, closed forms and independent calculations. */
@NullMarked
package io.addra.propagation.coupling;

import org.jspecify.annotations.NullMarked;
