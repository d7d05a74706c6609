/**
 * What may be stored. Pure. May know: content lines, the form of searched text (satchel.dav.query)
 * and the values of satchel.dav.store.
 */
@NullMarked
package satchel.dav.rule;

import org.jspecify.annotations.NullMarked;
