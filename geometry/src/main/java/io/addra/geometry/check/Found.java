package io.addra.geometry.check;

import io.addra.geometry.space.Vector3;

/**
 * A common part of two pieces. Immutable.
 *
 * @param depthCm how deep they reach into each other (cm)
 * @param place a point in both, or nearly (cm)
 */
record Found(double depthCm, Vector3 place) {}
