/** {@code ./satchel bench}. */
@NullMarked
package satchel.benchmark.app;

import org.jspecify.annotations.NullMarked;
