/** One row of the table a file. */
@NullMarked
package satchel.benchmark.row;

import org.jspecify.annotations.NullMarked;
