package satchel.client.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PairingLinkTest {
    @Test
    void linkNamesServerPlugInServiceAndTicket() throws PairingException {
        PairingLink link =
                PairingLink.parse(
                        "satchel://pair?server=https%3A%2F%2Fhome.example%3A8443%2F&pim=files"
                                + "&service=calendar&ticket=a-b_c");

        assertThat(link.server()).isEqualTo(URI.create("https://home.example:8443"));
        assertThat(link.pim()).contains("files");
        assertThat(link.service()).contains("calendar");
        assertThat(link.ticket()).isEqualTo("a-b_c");
    }

    @Test
    void plugInAndServiceMayBeMissing() throws PairingException {
        PairingLink link =
                PairingLink.parse("satchel://pair?ticket=t&server=http://127.0.0.1:8420");

        assertThat(link.pim()).isEmpty();
        assertThat(link.service()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://pair?server=http://a.example&ticket=t, does not start with",
        "satchel://install?pim=files, does not start with",
        "satchel://pair?server=http://a.example, names no ticket",
        "satchel://pair?ticket=t, names no server",
        "satchel://pair?ticket=t&server=, names no server",
        "satchel://pair?ticket=t&server=file:///etc/passwd, not the address of a server",
        "satchel://pair?ticket=t&server=http://u:p@a.example, not the address of a server",
        "satchel://pair?ticket=t&server=http://a.example/?q=1, not the address of a server",
        "satchel://pair?ticket=t&server=http://a%20b/, not the address of a server",
        "satchel://pair?ticket=%ZZ&server=http://a.example, this is no pairing link",
    })
    void linkThatIsNoneIsRefusedSayingWhy(String text, String says) {
        assertThatThrownBy(() -> PairingLink.parse(text))
                .isInstanceOf(PairingException.class)
                .hasMessageContaining(says);
    }
}
