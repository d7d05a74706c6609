package satchel.dav.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RemoteAddressTest {
    @Test
    void addressesOfOneIpv6NetworkCountTogether() {
        assertThat(RemoteAddress.counted("2001:db8:1:2::1"))
                .isEqualTo(RemoteAddress.counted("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(RemoteAddress.counted("2001:db8:1:3::1"));
    }

    @Test
    void ipv4AddressesCountEach() {
        assertThat(RemoteAddress.counted("192.0.2.1"))
                .isEqualTo(RemoteAddress.counted("::ffff:192.0.2.1"))
                .isNotEqualTo(RemoteAddress.counted("192.0.2.2"));
    }

    @Test
    void whatIsNoAddressCountsAsItIs() {
        assertThat(RemoteAddress.counted("socket")).isEqualTo("socket");
    }
}
