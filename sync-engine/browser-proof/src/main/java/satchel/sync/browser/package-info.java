/**
 * Shows the pure core to JavaScript, to prove that the same bytecode gives the same answers there.
 *
 * <p>May know: content-lines, sync-core, TeaVM's annotations.
 */
@NullMarked
package satchel.sync.browser;

import org.jspecify.annotations.NullMarked;
