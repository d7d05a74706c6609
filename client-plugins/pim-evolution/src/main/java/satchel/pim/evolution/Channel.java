package satchel.pim.evolution;

import java.util.Optional;
import satchel.bus.Bus;
import satchel.bus.BusException;
import satchel.bus.BusValues;
import satchel.client.api.Access;
import satchel.client.api.Listening;

/**
 * One list, open on the bus for as long as the connection is.
 *
 * @param type the interface that its object has, without what all of them begin with
 */
record Channel(DataServer server, String service, String path, String type) {
    /** The name of an error where an answer came that cannot be understood. */
    static final String NONSENSE = "org.freedesktop.DBus.Error.InconsistentMessage";

    static Channel open(DataServer server, Source source) throws BusException {
        boolean isBook = source.kind() == ListKind.CONTACTS;
        String type = isBook ? "AddressBook" : "Calendar";
        Object[] reply =
                server.bus()
                        .call(
                                server.service(type),
                                "/org/gnome/evolution/dataserver/" + type + "Factory",
                                DataServer.PREFIX + type + "Factory",
                                source.kind().opening(),
                                "s",
                                source.uid());
        String path = BusValues.text(reply[0]);
        Channel channel = new Channel(server, BusValues.text(reply[1]), path, type);
        channel.call("Open", "");
        return channel;
    }

    Object[] call(String member, String signature, Object... arguments) throws BusException {
        return server.bus()
                .call(service, path, DataServer.PREFIX + type, member, signature, arguments);
    }

    /**
     * A mark of the whole list that changes with every write, whoever made it. Absent where there
     * is none: lists that are computed from others, such as birthdays, have "0" for ever.
     */
    Optional<String> revision() throws BusException {
        return Optional.of(server.property(service, path, type, "Revision"))
                .filter(mark -> !mark.isEmpty() && !mark.equals("0"));
    }

    Access access() throws BusException {
        return server.property(service, path, type, "Writable").equals("true")
                ? Access.READ_AND_WRITE
                : Access.READ_ONLY;
    }

    /** Hears when the list's revision changes; told by the thread that reads answers. */
    Listening listen(Runnable changed) throws BusException {
        Bus.Listener listener =
                server.bus()
                        .listen(path, "org.freedesktop.DBus.Properties", signal -> changed.run());
        return listener::close;
    }
}
