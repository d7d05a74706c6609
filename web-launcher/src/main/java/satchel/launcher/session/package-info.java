/** Who is signed in, and how often a password may be tried. May know: accounts, secrets. */
@NullMarked
package satchel.launcher.session;

import org.jspecify.annotations.NullMarked;
