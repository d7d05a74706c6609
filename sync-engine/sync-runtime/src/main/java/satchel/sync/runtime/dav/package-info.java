/**
 * A collection on a CalDAV or CardDAV server, seen as a replica. Knows the protocol's messages and
 * when to send which; the HTTP library stays in its own package.
 */
@NullMarked
package satchel.sync.runtime.dav;

import org.jspecify.annotations.NullMarked;
