/** The requests that are measured, and the checks that every answer must pass. */
@NullMarked
package satchel.benchmark.dav;

import org.jspecify.annotations.NullMarked;
