@NullMarked
package satchel.sync.runtime.dav;

import org.jspecify.annotations.NullMarked;
