package satchel.dav.query.instance;

import satchel.content.line.Component;
import satchel.dav.query.time.TimeValue;

/**
 * One instance of a recurrence set.
 *
 * @param id its RECURRENCE-ID: when it would take place if nobody had moved it
 * @param source the master, or the override that stands for it
 */
public record Instance(TimeValue id, Occurrence when, Component source) {}
