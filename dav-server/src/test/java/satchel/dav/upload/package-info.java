/** Tests of bodies that come in several requests. */
@NullMarked
package satchel.dav.upload;

import org.jspecify.annotations.NullMarked;
