/** One question a file that the table of rows does not answer. */
@NullMarked
package satchel.benchmark.study;

import org.jspecify.annotations.NullMarked;
