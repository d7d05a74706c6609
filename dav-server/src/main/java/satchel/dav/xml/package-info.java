/**
 * XML in under limits, XML out as a stream. May know: satchel.dav.http and satchel.dav.resource;
 * not what a property means.
 */
@NullMarked
package satchel.dav.xml;

import org.jspecify.annotations.NullMarked;
