package satchel.client.account;

import java.net.URI;
import satchel.client.secret.SecretName;

/**
 * A user of a server that this machine is paired with; the password lies in the keyring.
 *
 * @param server its base address, without a trailing slash
 */
public record Account(URI server, String user) {
    /** Whether an address is on this server: same scheme, host and port. */
    public boolean holds(URI address) {
        return server.getScheme().equalsIgnoreCase(String.valueOf(address.getScheme()))
                && server.getHost().equalsIgnoreCase(String.valueOf(address.getHost()))
                && port(server) == port(address);
    }

    SecretName secret() {
        return new SecretName(server, user);
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    @Override
    public String toString() {
        return user + " at " + server;
    }
}
