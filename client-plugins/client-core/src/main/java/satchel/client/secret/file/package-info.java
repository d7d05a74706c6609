/**
 * Passwords in a file, encrypted under a key that lies elsewhere. Knows the JDK's ciphers and the
 * client's state folder.
 */
@NullMarked
package satchel.client.secret.file;

import org.jspecify.annotations.NullMarked;
