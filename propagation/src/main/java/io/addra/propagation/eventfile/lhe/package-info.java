/**
 * Les Houches event files, versions 1.0 to 3.0 (J. Alwall et al., Comput. Phys. Commun. 176 (2007)
 * 300; J. R. Andersen et al., arXiv:1405.1067).
 *
 * <p>Only the frame of such a file is XML: headers and comments hold characters that XML forbids,
 * while an event is lines of numbers between a line {@code <event>} and a line {@code </event>}. So
 * it is read by lines, as generators write it, and not by an XML parser, which would refuse common
 * files and copy every number into a string first.
 */
@NullMarked
package io.addra.propagation.eventfile.lhe;

import org.jspecify.annotations.NullMarked;
