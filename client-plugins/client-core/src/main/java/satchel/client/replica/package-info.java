/** Shows a plug-in's database to the engine as one side of a pair; decides nothing. */
@NullMarked
package satchel.client.replica;

import org.jspecify.annotations.NullMarked;
