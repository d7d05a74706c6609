/**
 * Short names for databases that were found on this machine, to speak of one without saying where
 * it lies. Knows the state folder only.
 */
@NullMarked
package satchel.client.found;

import org.jspecify.annotations.NullMarked;
