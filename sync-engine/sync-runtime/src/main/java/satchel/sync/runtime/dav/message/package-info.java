/**
 * The messages of WebDAV, CalDAV and CardDAV as values: requests that build, answers that parse.
 * Does no I/O beyond the stream it is given, and knows no HTTP library.
 */
@NullMarked
package satchel.sync.runtime.dav.message;

import org.jspecify.annotations.NullMarked;
