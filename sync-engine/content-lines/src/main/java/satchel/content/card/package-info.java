/**
 * Address objects (RFC 6350, RFC 2426 as RFC 6352 section 5.1 keeps them), and how a file of many
 * is cut into them.
 *
 * <p>May know: satchel.content.line, java.lang, java.util.
 */
@NullMarked
package satchel.content.card;

import org.jspecify.annotations.NullMarked;
