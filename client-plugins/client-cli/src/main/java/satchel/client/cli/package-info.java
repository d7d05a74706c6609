/**
 * The command line. Reads arguments, calls client-core and shows what came of it; decides nothing
 * about records.
 */
@NullMarked
package satchel.client.cli;

import org.jspecify.annotations.NullMarked;
