package satchel.launcher.pairing;

/**
 * How far a pairing has come: offered → claimed → confirmed → collected, or refused on the way.
 * That it ran out of time is not a stage: it follows from the clock.
 */
public sealed interface Stage {
    /** The link is on the page; no device has followed it yet. */
    record Offered() implements Stage {}

    /** A device has followed the link and waits for the user's word. */
    record Claimed(String challenge, Device device, ComparisonCode code) implements Stage {}

    /** The user said yes; the device has not collected its password yet. */
    record Confirmed(String challenge, Device device) implements Stage {}

    record Collected(Device device) implements Stage {}

    record Refused(Device device) implements Stage {}
}
