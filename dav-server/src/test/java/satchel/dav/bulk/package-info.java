/** Tests of many writes in one request. */
@NullMarked
package satchel.dav.bulk;

import org.jspecify.annotations.NullMarked;
