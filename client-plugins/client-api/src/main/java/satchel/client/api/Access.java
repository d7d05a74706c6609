package satchel.client.api;

/** What may be done to a database at all, whoever asks. */
public enum Access {
    READ_AND_WRITE,
    /** A subscribed calendar, an exported file, a directory of other people. */
    READ_ONLY
}
