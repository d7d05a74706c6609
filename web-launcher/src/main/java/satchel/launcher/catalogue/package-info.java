/**
 * Which downloadables there are, and the client they come with. Reads files; may know: the JDK,
 * Gson.
 */
@NullMarked
package satchel.launcher.catalogue;

import org.jspecify.annotations.NullMarked;
