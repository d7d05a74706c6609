/**
 * What a connector looks like before there is a program behind it: its database is a file of Java's
 * properties. May know: client-api and content-lines.
 */
@NullMarked
package satchel.pim.template;

import org.jspecify.annotations.NullMarked;
