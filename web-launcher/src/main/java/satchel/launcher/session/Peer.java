package satchel.launcher.session;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as counting tries goes. All of an IPv6 /64 counts as one
 * place: whoever has one address of it has them all.
 */
public record Peer(String place) {
    private static final int NETWORK_BYTES = 8;

    public static Peer of(InetAddress address) {
        return switch (address) {
            case Inet6Address six ->
                    new Peer(
                            HexFormat.ofDelimiter(":")
                                            .formatHex(
                                                    Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                                    + "::/64");
            default -> new Peer(address.getHostAddress());
        };
    }
}
