/**
 * Makes this machine known to a server: by a link from the browser, from here first, or by name and
 * password. Knows HTTP and the code to compare; does not store accounts and prints nothing.
 */
@NullMarked
package satchel.client.pairing;

import org.jspecify.annotations.NullMarked;
