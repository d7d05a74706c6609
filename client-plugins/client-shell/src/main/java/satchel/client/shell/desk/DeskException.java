package satchel.client.shell.desk;

/** The work could not be done; the message is for the user. */
public final class DeskException extends Exception {
    public DeskException(String message) {
        super(message);
    }
}
