/** What every connector must do, as tests, and a database in memory that does it. */
@NullMarked
package satchel.client.api.contract;

import org.jspecify.annotations.NullMarked;
