/** Figures as a table for people and as JSON for programs. */
@NullMarked
package satchel.benchmark.report;

import org.jspecify.annotations.NullMarked;
