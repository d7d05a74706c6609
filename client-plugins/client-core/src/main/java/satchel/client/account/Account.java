package satchel.client.account;

import java.net.URI;

/**
 * A server this machine is paired with.
 *
 * @param server its base address, without a trailing slash
 * @param password an app password, or the user's own if that is what was given
 */
public record Account(URI server, String user, String password) {
    /** Whether an address is on this server: same scheme, host and port. */
    public boolean holds(URI address) {
        return server.getScheme().equalsIgnoreCase(String.valueOf(address.getScheme()))
                && server.getHost().equalsIgnoreCase(String.valueOf(address.getHost()))
                && port(server) == port(address);
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    /** Without the password, so that no log or message ever shows it. */
    @Override
    public String toString() {
        return user + " at " + server;
    }
}
