package satchel.client.secret.keyring;

import java.io.IOException;

/** The bus or who was asked over it answered with an error, or did not answer. */
final class BusException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String name;

    /**
     * @param name as D-Bus names errors; empty where no answer came
     */
    BusException(String name, String message) {
        super(message);
        this.name = name;
    }

    BusException(String message, Throwable cause) {
        super(message, cause);
        this.name = "";
    }

    /** Nobody of that name is on the bus, and nobody can be started for it. */
    boolean isNobody() {
        return name.equals("org.freedesktop.DBus.Error.ServiceUnknown")
                || name.equals("org.freedesktop.DBus.Error.NameHasNoOwner")
                || name.startsWith("org.freedesktop.DBus.Error.Spawn.");
    }

    boolean isNotSupported() {
        return name.equals("org.freedesktop.DBus.Error.NotSupported");
    }

    boolean isLocked() {
        return name.equals("org.freedesktop.Secret.Error.IsLocked");
    }
}
