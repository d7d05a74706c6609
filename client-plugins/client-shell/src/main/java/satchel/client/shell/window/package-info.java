/** The window: SWT and JFace widgets over a Desk. Decides nothing about synchronising. */
@NullMarked
package satchel.client.shell.window;

import org.jspecify.annotations.NullMarked;
