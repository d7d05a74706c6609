/**
 * What can be asked about a resource, one property one file. May know: satchel.dav.xml,
 * satchel.dav.http, the values of satchel.dav.store and satchel.dav.resource.
 */
@NullMarked
package satchel.dav.property;

import org.jspecify.annotations.NullMarked;
