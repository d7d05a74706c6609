/**
 * Requests, responses and refusals in our own words. May know: satchel.dav.resource; neither Jetty
 * nor Milton.
 */
@NullMarked
package satchel.dav.http;

import org.jspecify.annotations.NullMarked;
