/**
 * Content lines and components (RFC 5545 section 3.1, RFC 6350 section 3.2), read and written with
 * nothing lost.
 *
 * <p>May know: java.lang, java.util, java.nio.charset.
 */
@NullMarked
package satchel.content.line;

import org.jspecify.annotations.NullMarked;
