/** The array layout of a geometry that rays are traced through, and the builder that fills it. */
@NullMarked
package io.addra.kernels.scene;

import org.jspecify.annotations.NullMarked;
