/** A user's databases as the home page shows them. May know: the workspace store. */
@NullMarked
package satchel.launcher.workspace;

import org.jspecify.annotations.NullMarked;
