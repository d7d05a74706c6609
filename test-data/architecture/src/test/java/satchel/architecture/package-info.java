/** Holds the house's rules of who may know whom (ARCHITECTURE.md, invariants). */
@NullMarked
package satchel.architecture;

import org.jspecify.annotations.NullMarked;
