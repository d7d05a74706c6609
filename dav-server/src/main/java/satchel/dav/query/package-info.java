/**
 * What a calendar-query or addressbook-query asks for, as values, and whether an object answers it.
 * Pure: knows content lines and the stored index, neither HTTP nor the store.
 */
@NullMarked
package satchel.dav.query;

import org.jspecify.annotations.NullMarked;
