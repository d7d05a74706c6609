/**
 * What a calendar-query or addressbook-query asks for, as values, and whether an object answers it.
 * Pure: knows content lines, the elements of a request body and the stored index; refuses with a
 * {@link satchel.dav.http.DavError}.
 */
@NullMarked
package satchel.dav.query;

import org.jspecify.annotations.NullMarked;
