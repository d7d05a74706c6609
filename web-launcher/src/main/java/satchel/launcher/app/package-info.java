/** The command line of the server, and the wiring of one running server. */
@NullMarked
package satchel.launcher.app;

import org.jspecify.annotations.NullMarked;
