/** The servers that are measured: each its own process tree, config and temporary folder. */
@NullMarked
package satchel.benchmark.server;

import org.jspecify.annotations.NullMarked;
