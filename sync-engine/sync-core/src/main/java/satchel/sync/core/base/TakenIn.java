package satchel.sync.core.base;

import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;

/**
 * One side's version, of which the other side holds all that has not lost against its own.
 *
 * @param agreed what the version means; {@link ContentHash#NONE} where a field of it has lost when
 *     the two first met: that was never agreed, and in a two-way sync the user is asked
 */
public record TakenIn(Body version, ContentHash agreed) {}
