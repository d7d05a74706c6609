/** What the user keeps in step with what: pairs of a database and a collection, remembered. */
@NullMarked
package satchel.client.pair;

import org.jspecify.annotations.NullMarked;
