package satchel.sync.runtime.dav.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The JDK's own client of the DNS against a name server of this machine. */
final class JndiServiceRecordsTest {
    private final TinyDns dns = new TinyDns();
    private final ServiceRecords records = new JndiServiceRecords(dns.address());

    @AfterEach
    void stop() {
        dns.close();
    }

    @Test
    void servicesComeInTheOrderToTryThem() throws Exception {
        dns.service("_caldavs._tcp.example.org", 10, 1, 443, "later.example.org")
                .service("_caldavs._tcp.example.org", 0, 1, 8443, "second.example.org")
                .service("_caldavs._tcp.example.org", 0, 5, 443, "first.example.org");

        assertThat(records.services("_caldavs._tcp.example.org"))
                .containsExactly(
                        new ServiceRecord(0, 5, 443, "first.example.org"),
                        new ServiceRecord(0, 1, 8443, "second.example.org"),
                        new ServiceRecord(10, 1, 443, "later.example.org"));
    }

    @Test
    void aDotIsTheWordOfADomainThatHasNoSuchService() throws Exception {
        dns.service("_caldavs._tcp.example.org", 0, 0, 0, ".");

        assertThat(records.services("_caldavs._tcp.example.org"))
                .extracting(ServiceRecord::target)
                .containsExactly("");
    }

    @Test
    void eachStringOfATextIsTold() throws Exception {
        dns.text("_caldavs._tcp.example.org", "txtvers=1", "path=/dav/cal");

        assertThat(records.texts("_caldavs._tcp.example.org"))
                .containsExactly("txtvers=1", "path=/dav/cal");
    }

    @Test
    void nothingUnderANameIsNoFault() throws Exception {
        dns.text("here.example.org", "x");

        assertThat(records.services("nowhere.example.org")).isEmpty();
        assertThat(records.services("here.example.org")).isEmpty();
    }

    @Test
    void nameServerThatIsSilentIsAFault() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            ServiceRecords unheard =
                    new JndiServiceRecords("dns://127.0.0.1:" + silent.getLocalPort());

            assertThatThrownBy(() -> unheard.services("_caldavs._tcp.example.org"))
                    .isInstanceOf(IOException.class);
        }
    }
}
