/**
 * The desk's work, done by the client: plug-ins, pairs and the engine. Knows client-core; shows
 * nothing.
 */
@NullMarked
package satchel.client.shell.work;

import org.jspecify.annotations.NullMarked;
