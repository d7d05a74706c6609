/**
 * Satchel as a whole, through real processes: PIM folder, plug-in, client, server, and foreign
 * programs.
 */
@NullMarked
package satchel.endtoend;

import org.jspecify.annotations.NullMarked;
