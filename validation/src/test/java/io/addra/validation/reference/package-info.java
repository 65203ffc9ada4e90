/** Tests of definitions of references and of users' tables. */
@NullMarked
package io.addra.validation.reference;

import org.jspecify.annotations.NullMarked;
