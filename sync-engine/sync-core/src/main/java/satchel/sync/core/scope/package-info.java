/**
 * Which records a sync is about: filters, and the parts that one side is joined of. Knows bodies
 * and record ids; knows no plan, and does no I/O.
 */
@NullMarked
package satchel.sync.core.scope;

import org.jspecify.annotations.NullMarked;
