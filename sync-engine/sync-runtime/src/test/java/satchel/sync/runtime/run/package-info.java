@NullMarked
package satchel.sync.runtime.run;

import org.jspecify.annotations.NullMarked;
