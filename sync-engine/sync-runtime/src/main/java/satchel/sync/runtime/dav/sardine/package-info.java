/** The only place that knows Sardine and Apache HttpClient: sends requests, streams answers. */
@NullMarked
package satchel.sync.runtime.dav.sardine;

import org.jspecify.annotations.NullMarked;
