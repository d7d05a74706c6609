package satchel.dav.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets a packed answer (RFC 9110 section 12.5.3). */
final class AcceptEncodingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "gzip,deflate,br | true",
                "deflate, GZIP | true",
                "x-gzip | true",
                "* | true",
                "gzip;q=0.001 | true",
                "gzip; q=1.0, identity; q=0.5 | true",
                "gzip;q=0.5, identity;q=0.5 | true",
                "*;q=0, gzip | true",
                "'' | false",
                "identity | false",
                "br, deflate | false",
                "gzip;q=0 | false",
                "gzip;q=0, * | false",
                "*;q=0 | false",
                "gzip;q=0.4, identity;q=0.5 | false",
                "gzipped | false"
            })
    void gzipIsTakenByWhoAsksForIt(String header, boolean taken) {
        assertThat(AcceptEncoding.takesGzip(List.of(header.split(",")))).isEqualTo(taken);
    }
}
