/**
 * The methods of HTTP and WebDAV, one file each. Knows the store, properties, reports and rules;
 * neither Milton nor Jetty.
 */
@NullMarked
package satchel.dav.method;

import org.jspecify.annotations.NullMarked;
