/**
 * What a client gets to see of a card when it asks for less, or for another version, than what is
 * stored (RFC 6352 sections 5.1.1 and 10.4). The only package that knows ez-vcard. Pure.
 */
@NullMarked
package satchel.dav.card;

import org.jspecify.annotations.NullMarked;
