package satchel.launcher.pairing;

/** What a device is told when it asks for its password. */
public sealed interface Redemption {
    /** The user has not decided yet. */
    record Waiting() implements Redemption {}

    /** The user said no, or the device is not the one that followed the link. */
    record Refused() implements Redemption {}

    /** Unknown, expired or collected already. */
    record Gone() implements Redemption {}

    /** Given once: this device may now have a password of its own for this user. */
    record Granted(String user, Device device) implements Redemption {}
}
