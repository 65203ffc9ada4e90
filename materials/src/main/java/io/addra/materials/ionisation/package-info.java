/** Mean energy that charged particles heavier than electrons lose by ionisation. */
@NullMarked
package io.addra.materials.ionisation;

import org.jspecify.annotations.NullMarked;
