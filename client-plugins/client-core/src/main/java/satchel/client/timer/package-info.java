/**
 * The files by which a system runs {@code sync --all} from time to time: systemd's, launchd's and
 * the Task Scheduler's, all made from the same data.
 */
@NullMarked
package satchel.client.timer;

import org.jspecify.annotations.NullMarked;
