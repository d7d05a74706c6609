package satchel.sync.core.canon;

/** How a property's value is read, as far as that decides when two values are the same. */
enum ValueKind {
    /** TEXT: escapes may be written in more than one way. */
    TEXT,
    /** Several TEXTs: one line with commas says the same as several lines. */
    TEXT_LIST,
    /** Fields between semicolons, each a list between commas (N, ADR, ORG). */
    STRUCTURED,
    /** A word in any case. */
    WORD,
    /** DATE, DATE-TIME or PERIOD, or several between commas. */
    TIMES,
    /** DURATION, or a time instead of it. */
    DURATION,
    RECURRENCE,
    /** A calendar user: mail addresses are compared without case. */
    ADDRESS,
    /** A day that may be written with or without hyphens. */
    DAY,
    /** Base64 or a link. */
    BINARY,
    /** A link: what some programs escape as text. */
    URI,
    /** Two numbers, which may have zeros at the end; or, in vCard 4.0, a link. */
    COORDINATES,
    /** As it is: nothing in it is escaped. */
    VERBATIM,
    /** Names between commas, whose order says something. */
    NAMES,
    /** A code, words for it in the language of the writer, and what it is about. */
    REQUEST_STATUS
}
