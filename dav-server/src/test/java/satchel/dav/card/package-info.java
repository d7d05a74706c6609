/** Tests of what clients get to see of cards. */
@NullMarked
package satchel.dav.card;

import org.jspecify.annotations.NullMarked;
