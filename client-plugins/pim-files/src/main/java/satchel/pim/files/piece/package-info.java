/**
 * A file of many records as pieces of its own text, so that what a change does not touch stays as
 * it was written. Pure: no I/O.
 */
@NullMarked
package satchel.pim.files.piece;

import org.jspecify.annotations.NullMarked;
