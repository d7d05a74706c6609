package satchel.sync.runtime.dav;

import java.net.URI;
import java.util.Locale;

/** Where a server is and who signs in there. The password goes to the server's origin only. */
public record DavAccount(URI server, String user, String password) {
    public DavAccount {
        String scheme = String.valueOf(server.getScheme()).toLowerCase(Locale.ROOT);
        if (server.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new IllegalArgumentException(server + " is no http or https address");
        }
    }

    /** The password is not for logs. */
    @Override
    public String toString() {
        return user + " at " + server;
    }
}
