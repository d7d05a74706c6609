package satchel.bus;

import java.io.IOException;

/** The bus or who was asked over it answered with an error, or did not answer. */
public final class BusException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String name;

    /**
     * @param name as D-Bus names errors; empty where no answer came
     */
    public BusException(String name, String message) {
        super(message);
        this.name = name;
    }

    public BusException(String message, Throwable cause) {
        super(message, cause);
        this.name = "";
    }

    /** Nobody of that name is on the bus, and nobody can be started for it. */
    public boolean isNobody() {
        return name.equals("org.freedesktop.DBus.Error.ServiceUnknown")
                || name.equals("org.freedesktop.DBus.Error.NameHasNoOwner")
                || name.startsWith("org.freedesktop.DBus.Error.Spawn.");
    }

    public boolean isNotSupported() {
        return name.equals("org.freedesktop.DBus.Error.NotSupported");
    }

    /** Whether the error has this name. */
    public boolean isNamed(String error) {
        return name.equals(error);
    }

    /** As D-Bus names the error; empty where no answer came. */
    public String name() {
        return name;
    }
}
