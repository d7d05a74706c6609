/**
 * Who may enter: passwords, app passwords of devices, and the check of both. May know: the account
 * store and Bouncy Castle.
 */
@NullMarked
package satchel.dav.account;

import org.jspecify.annotations.NullMarked;
