/**
 * The servers this machine is paired with, and its way in there. Holds secrets: nothing here is for
 * logs.
 */
@NullMarked
package satchel.client.account;

import org.jspecify.annotations.NullMarked;
