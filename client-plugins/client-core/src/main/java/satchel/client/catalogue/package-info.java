/**
 * What a signed catalogue says and whether to believe it: pure, knows bytes, keys and instants it
 * is given, and neither network nor disk.
 */
@NullMarked
package satchel.client.catalogue;

import org.jspecify.annotations.NullMarked;
