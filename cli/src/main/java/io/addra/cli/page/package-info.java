/** What pages have in common that need no other file: numbers and libraries inside the page. */
@NullMarked
package io.addra.cli.page;

import org.jspecify.annotations.NullMarked;
