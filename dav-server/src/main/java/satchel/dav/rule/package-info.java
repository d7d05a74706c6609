/** What may be stored. Pure. May know: content lines and the values of satchel.dav.store. */
@NullMarked
package satchel.dav.rule;

import org.jspecify.annotations.NullMarked;
