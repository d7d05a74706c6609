/**
 * Runs a sync from what the user asked for: finds the plug-in, the account and the collection, and
 * hands both sides to the engine. For the command line and the window alike; shows nothing.
 */
@NullMarked
package satchel.client.sync;

import org.jspecify.annotations.NullMarked;
