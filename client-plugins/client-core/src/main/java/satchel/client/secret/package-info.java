/**
 * Where passwords are kept: in the desktop's keyring where there is one, else in a file under a
 * key. Holds secrets: nothing here is for logs, arguments or addresses. What each place protects
 * against is in docs/decisions/0026.
 */
@NullMarked
package satchel.client.secret;

import org.jspecify.annotations.NullMarked;
