/**
 * The shipped files: the demo's calendar and address book, real-world files with their licences,
 * scenario tables.
 */
@NullMarked
package satchel.testdata.corpus;

import org.jspecify.annotations.NullMarked;
