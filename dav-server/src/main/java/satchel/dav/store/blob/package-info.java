/** Bodies as files in a folder. Knows files; of the stores only their interfaces and values. */
@NullMarked
package satchel.dav.store.blob;

import org.jspecify.annotations.NullMarked;
