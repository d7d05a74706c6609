/**
 * Where the client keeps what it must remember, and small files there that are read and written as
 * a whole. May know: JSON and files.
 */
@NullMarked
package satchel.client.state;

import org.jspecify.annotations.NullMarked;
