package satchel.sync.core.record;

/** What a body is written in. */
public enum Format {
    ICALENDAR,
    VCARD
}
