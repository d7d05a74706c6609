@NullMarked
package satchel.sync.runtime.replica;

import org.jspecify.annotations.NullMarked;
