/**
 * Tells paired Satchel servers what was found on this machine: programs and the names of their
 * databases, no place and no content (docs/decisions/0041). Knows connectors, accounts and what
 * pairing talks over; prints nothing.
 */
@NullMarked
package satchel.client.report;

import org.jspecify.annotations.NullMarked;
