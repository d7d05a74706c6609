/**
 * REPORTs, one file each. May know: satchel.dav.query, satchel.dav.property, satchel.dav.xml,
 * satchel.dav.http, satchel.dav.store, satchel.dav.resource.
 */
@NullMarked
package satchel.dav.report;

import org.jspecify.annotations.NullMarked;
