/** The server as a whole: Jetty, the front of every request, start and stop. Knows Jetty. */
@NullMarked
package satchel.dav.server;

import org.jspecify.annotations.NullMarked;
