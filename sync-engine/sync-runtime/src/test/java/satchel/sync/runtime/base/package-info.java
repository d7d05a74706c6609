@NullMarked
package satchel.sync.runtime.base;

import org.jspecify.annotations.NullMarked;
