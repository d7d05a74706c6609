/**
 * Stops a plan that would remove or rewrite too much of a side, until somebody consents to that
 * very plan. Pure.
 */
@NullMarked
package satchel.sync.core.guard;

import org.jspecify.annotations.NullMarked;
