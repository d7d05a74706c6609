/**
 * The plain main that starts Equinox and gives its thread to the command line or the window. Knows
 * OSGi and the folder it was installed in, nothing of Satchel's bundles but the name of one
 * service.
 */
@NullMarked
package satchel.client.launcher;

import org.jspecify.annotations.NullMarked;
