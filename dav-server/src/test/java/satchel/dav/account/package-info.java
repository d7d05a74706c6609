/** Passwords and who gets in with them. */
@NullMarked
package satchel.dav.account;

import org.jspecify.annotations.NullMarked;
