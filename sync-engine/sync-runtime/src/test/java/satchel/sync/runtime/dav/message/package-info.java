@NullMarked
package satchel.sync.runtime.dav.message;

import org.jspecify.annotations.NullMarked;
