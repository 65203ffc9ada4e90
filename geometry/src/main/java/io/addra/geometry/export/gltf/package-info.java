/** glTF 2.0, the Khronos Group's format of three-dimensional scenes, in its binary form. */
@NullMarked
package io.addra.geometry.export.gltf;

import org.jspecify.annotations.NullMarked;
