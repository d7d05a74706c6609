/** Random texts that grant something, and how they are compared. May know: the JDK. */
@NullMarked
package satchel.launcher.secret;

import org.jspecify.annotations.NullMarked;
