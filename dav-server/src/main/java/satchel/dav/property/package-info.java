/**
 * What can be asked about a resource, one property one file. May know: satchel.dav.xml,
 * satchel.dav.http, the values of satchel.dav.store and satchel.dav.resource, and the limits and
 * names that satchel.dav.query and satchel.dav.rule hold to.
 */
@NullMarked
package satchel.dav.property;

import org.jspecify.annotations.NullMarked;
