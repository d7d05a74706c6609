/**
 * The main job from end to end, through real processes, as a user would do it.
 *
 * <p>Knows the outside of Satchel only: its pages, its command line, its DAV tree.
 */
@NullMarked
package satchel.demo;

import org.jspecify.annotations.NullMarked;
