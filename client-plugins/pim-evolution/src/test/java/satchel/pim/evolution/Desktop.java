package satchel.pim.evolution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import satchel.bus.BusException;
import satchel.bus.BusValues;
import satchel.testdata.harness.GnomeSession;

/** A user's session with the real data server and nothing else in it. */
record Desktop(GnomeSession session) implements AutoCloseable {
    static Desktop start(Path home) throws IOException {
        return new Desktop(GnomeSession.start(home));
    }

    Map<String, String> environment() {
        return session.environment();
    }

    EvolutionConnector connector() {
        return new EvolutionConnector(environment());
    }

    /** A contact as the data server has it, by a program of others. */
    String contact(String book, String uid) throws BusException {
        try (DataServer server = DataServer.find(environment()).orElseThrow()) {
            return contact(server, book, uid);
        }
    }

    private static String contact(DataServer server, String book, String uid) throws BusException {
        Object[] reply = channel(server, book).call("GetContact", "s", uid);
        return BusValues.text(reply[0]).replace("\r\n ", "");
    }

    /** As the user does in the program's window. */
    void editContact(String book, String uid, UnaryOperator<String> edit) throws BusException {
        try (DataServer server = DataServer.find(environment()).orElseThrow()) {
            String edited = edit.apply(contact(server, book, uid));
            channel(server, book)
                    .call("ModifyContacts", "asu", new String[] {edited}, BusValues.unsigned(0));
        }
    }

    /** As another program does. */
    void addObject(String calendar, String component) throws BusException {
        try (DataServer server = DataServer.find(environment()).orElseThrow()) {
            Source source = new Source(calendar, calendar, ListKind.CALENDAR, "local", Guards.OFF);
            Channel.open(server, source)
                    .call("CreateObjects", "asu", new String[] {component}, BusValues.unsigned(0));
        }
    }

    private static Channel channel(DataServer server, String book) throws BusException {
        return Channel.open(server, new Source(book, book, ListKind.CONTACTS, "local", Guards.OFF));
    }

    @Override
    public void close() {
        session.close();
    }
}
