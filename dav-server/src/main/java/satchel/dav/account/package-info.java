/**
 * Who may enter: passwords, app passwords of devices, and the check of both. May know: the account
 * store and password4j.
 */
@NullMarked
package satchel.dav.account;

import org.jspecify.annotations.NullMarked;
