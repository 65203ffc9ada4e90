/**
 * A detector as matter: a scene of its materials with marks on what is looked for, and the polar
 * angles under which its parts are seen.
 */
@NullMarked
package io.addra.geometry.matter;

import org.jspecify.annotations.NullMarked;
