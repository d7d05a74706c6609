/** The servers this machine is paired with, and the way in there. */
@NullMarked
package satchel.client.account;

import org.jspecify.annotations.NullMarked;
