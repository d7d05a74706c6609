package satchel.client.pairing;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses of servers, as a user or a link gives them. */
final class ServerAddress {
    private static final int MOST_PORT = 65535;

    private ServerAddress() {}

    /** A base address without a trailing slash, query or fragment. */
    static URI parse(String text) throws PairingException {
        try {
            URI address = new URI(text.strip().replaceAll("/+$", ""));
            if (isWeb(address) && address.getUserInfo() == null && address.getQuery() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // said below, in the same words as every other address that will not do
        }
        throw new PairingException(
                PairingException.Reason.MALFORMED,
                "'%s' is not the address of a server, such as https://satchel.example"
                        .formatted(text));
    }

    static boolean isWeb(URI address) {
        return address.getHost() != null
                && address.getPort() <= MOST_PORT
                && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
    }

    static boolean sameOrigin(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && one.getHost().equalsIgnoreCase(String.valueOf(other.getHost()))
                && port(one) == port(other);
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? 443 : 80;
    }
}
