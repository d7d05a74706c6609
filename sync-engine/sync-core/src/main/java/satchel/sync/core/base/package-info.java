/**
 * What both sides last agreed on (vdirsyncer's status, Unison's archive). Values only; storing them
 * is sync-runtime's job.
 */
@NullMarked
package satchel.sync.core.base;

import org.jspecify.annotations.NullMarked;
