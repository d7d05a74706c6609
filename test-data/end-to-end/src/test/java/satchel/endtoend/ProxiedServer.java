package satchel.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import satchel.testdata.harness.FaultProxy;

/**
 * A server with a proxy before it that lets things go wrong.
 *
 * @param calendars path of the folder in which the account's calendars are made
 */
record ProxiedServer(String name, DavPlace server, String calendars, FaultProxy proxy)
        implements AutoCloseable {
    /**
     * @param name {@code satchel}, or one of Debian's
     */
    static ProxiedServer of(String name, Path folder) {
        try {
            boolean ours = name.equals("satchel");
            DavPlace server =
                    ours ? DavPlace.satchel(folder.resolve(name)) : DavPlace.of(name, folder);
            String user = server.account().user();
            String calendars = ours ? "/dav/users/" + user + "/calendars/" : "/" + user + "/";
            return new ProxiedServer(
                    name, server, calendars, FaultProxy.before(server.account().server()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Past the proxy. */
    BareCalendar calendar(String calendar) {
        return BareCalendar.of(server.account(), calendars + calendar + "/");
    }

    @Override
    public void close() {
        proxy.close();
        server.close();
    }
}
