/** The words of the protocol as values: paths, tags, tokens, preconditions. May know: the JDK. */
@NullMarked
package satchel.dav.resource;

import org.jspecify.annotations.NullMarked;
