/** Makes any number of realistic records from a seed; the same seed gives the same bytes. */
@NullMarked
package satchel.testdata.generate;

import org.jspecify.annotations.NullMarked;
