package io.addra.propagation.signature;

/**
 * A region of vertices, both ends of all ranges included. Immutable.
 *
 * @param r distance from the z axis (cm)
 * @param z z (cm)
 * @param theta polar angle seen from the origin (degrees)
 */
public record VertexBox(Range r, Range z, Range theta) {}
