/** Parsers fed with what nobody would send, from a seed. */
@NullMarked
package satchel.dav.fuzz;

import org.jspecify.annotations.NullMarked;
