/**
 * Keeps pairs in step while the client runs: syncs when the PIM or the server says that something
 * changed. When to do what is decided without a clock or a disk; files and servers are looked at in
 * {@code Watch} and {@code DatabaseEvents}.
 */
@NullMarked
package satchel.client.watch;

import org.jspecify.annotations.NullMarked;
