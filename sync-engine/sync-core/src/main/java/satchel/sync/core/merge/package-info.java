/**
 * Merges two versions of a body field by field, given the version both come from. What nobody
 * changed keeps its bytes.
 *
 * <p>May know: satchel.sync.core.record, satchel.sync.core.canon, satchel.content, java.lang,
 * java.util.
 */
@NullMarked
package satchel.sync.core.merge;

import org.jspecify.annotations.NullMarked;
