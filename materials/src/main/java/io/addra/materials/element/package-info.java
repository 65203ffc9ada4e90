/** The chemical elements, and what follows for a material from its elements' shares of the mass. */
@NullMarked
package io.addra.materials.element;

import org.jspecify.annotations.NullMarked;
