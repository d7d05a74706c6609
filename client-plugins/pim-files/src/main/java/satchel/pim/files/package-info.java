/**
 * Calendars and address books kept as files: folders with a file for each record, as khal, todoman,
 * khard and vdirsyncer use them, and single files of many. May know: client-api, content-lines,
 * durable-files.
 */
@NullMarked
package satchel.pim.files;

import org.jspecify.annotations.NullMarked;
