package satchel.dav.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** What of a remote address failed tries are counted by. */
final class RemoteAddress {
    private static final int NETWORK_BYTES = 8;

    private RemoteAddress() {}

    /** An IPv6 user owns a whole /64 and could come from another address each time. */
    static String counted(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException _) {
            return address; // a name or a socket path: as good a key as any
        }
    }
}
