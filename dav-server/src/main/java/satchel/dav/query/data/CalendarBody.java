package satchel.dav.query.data;

/** What comes of a calendar object in the form that was asked for. */
public sealed interface CalendarBody {
    /**
     * @param utf8 ready to be sent
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes are streamed out, never compared
    record Bytes(byte[] utf8) implements CalendarBody {}

    /** It has more instances than are expanded, or a rule that is not expanded at all. */
    record TooManyInstances() implements CalendarBody {}
}
