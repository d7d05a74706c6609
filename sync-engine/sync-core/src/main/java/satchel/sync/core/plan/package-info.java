/** Decides what a sync will do, before anything is done. Pure: no I/O, no clock. */
@NullMarked
package satchel.sync.core.plan;

import org.jspecify.annotations.NullMarked;
