@NullMarked
package satchel.sync.runtime.dav.dns;

import org.jspecify.annotations.NullMarked;
