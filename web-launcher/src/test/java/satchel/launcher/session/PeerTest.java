package satchel.launcher.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

final class PeerTest {
    @Test
    void wholeNetworkOfAnIpv6AddressCountsAsOnePlace() throws UnknownHostException {
        assertThat(Peer.of(InetAddress.getByName("2001:db8:1:2::1")))
                .isEqualTo(Peer.of(InetAddress.getByName("2001:db8:1:2:ffff::7")))
                .isNotEqualTo(Peer.of(InetAddress.getByName("2001:db8:1:3::1")));
    }

    @Test
    void ipv4AddressCountsAlone() throws UnknownHostException {
        assertThat(Peer.of(InetAddress.getByName("192.0.2.1")))
                .isEqualTo(new Peer("192.0.2.1"))
                .isNotEqualTo(Peer.of(InetAddress.getByName("192.0.2.2")));
    }
}
