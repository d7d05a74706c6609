/** What the launcher starts: the command line or the window. May know: the JDK. */
@NullMarked
@Version("0.1.0")
package satchel.client.api.app;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
