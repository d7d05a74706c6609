/** Tests of the archive. */
@NullMarked
package satchel.dav.store.backup;

import org.jspecify.annotations.NullMarked;
