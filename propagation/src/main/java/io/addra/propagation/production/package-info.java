/**
 * Production models of long-lived particles: what flies, from where, in which direction and how
 * fast.
 */
@NullMarked
package io.addra.propagation.production;

import org.jspecify.annotations.NullMarked;
