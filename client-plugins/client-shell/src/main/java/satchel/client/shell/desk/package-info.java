/** What the window may ask of the client, as values; knows no widget and no engine. */
@NullMarked
package satchel.client.shell.desk;

import org.jspecify.annotations.NullMarked;
