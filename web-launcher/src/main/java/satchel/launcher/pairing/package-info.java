/**
 * How a device gets its own password: two small state machines and their tables. Pure but for the
 * tables; may know: secrets.
 */
@NullMarked
package satchel.launcher.pairing;

import org.jspecify.annotations.NullMarked;
