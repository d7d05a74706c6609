package satchel.dav.card;

/** What {@link CardView} makes of a stored card. */
public sealed interface Shown {
    @SuppressWarnings("ArrayRecordComponent") // bytes are streamed out, never compared
    record Body(byte[] bytes) implements Shown {}

    /**
     * The card cannot be had in the version asked for (CARDDAV:supported-address-data-conversion).
     *
     * @param reason in one line
     */
    record Inconvertible(String reason) implements Shown {}
}
