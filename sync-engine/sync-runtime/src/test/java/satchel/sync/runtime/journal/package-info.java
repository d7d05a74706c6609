@NullMarked
package satchel.sync.runtime.journal;

import org.jspecify.annotations.NullMarked;
