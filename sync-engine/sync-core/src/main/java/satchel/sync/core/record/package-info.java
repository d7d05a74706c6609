/** The words for a record on either side. May know: java.lang, java.util. */
@NullMarked
package satchel.sync.core.record;

import org.jspecify.annotations.NullMarked;
