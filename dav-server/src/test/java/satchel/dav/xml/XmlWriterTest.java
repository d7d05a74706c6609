package satchel.dav.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class XmlWriterTest {
    private static final QName HREF = Namespaces.dav("href");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final XmlWriter out = new XmlWriter(written);

    @ParameterizedTest
    @CsvSource({
        "plain,plain",
        "a<b>c&d,a&lt;b&gt;c&amp;d",
        "<,&lt;",
        "grün 日本 \uD83D\uDE00,grün 日本 \uD83D\uDE00",
        "\uFEFFmark\uFFFD,\uFEFFmark\uFFFD",
        "no\uFFFE\uFFFFcharacters,nocharacters",
        "no\u0001\u001Fcontrols,nocontrols",
    })
    void textIsEscapedAndWhatXmlCannotSayIsLeftOut(String text, String xml) throws IOException {
        out.text(text);

        assertThat(xml()).isEqualTo(xml);
    }

    @Test
    void linesKeepTheirEnds() throws IOException {
        out.text("one\r\n\ttwo\r\n");

        assertThat(xml()).isEqualTo("one&#13;\n\ttwo&#13;\n");
    }

    @Test
    void textLongerThanAnyBufferComesWhole() throws IOException {
        String line = "x".repeat(50_000) + "<" + "y".repeat(50_000) + "&";
        out.text(line + line);

        String once = line.replace("&", "&amp;").replace("<", "&lt;");
        assertThat(xml()).isEqualTo(once + once);
    }

    /** Where what is escaped begins before, at and after the end of a buffer. */
    @Test
    void textIsEscapedWhereverABufferEnds() throws IOException {
        StringBuilder expected = new StringBuilder();
        for (int length = 16_370; length < 16_400; length++) {
            String plain = "é".repeat(10) + "x".repeat(length - 20);
            out.text(plain + "&\r<\uFFFE\uFEFF>é");
            expected.append(plain).append("&amp;&#13;&lt;\uFEFF&gt;é");
        }

        assertThat(xml()).isEqualTo(expected.toString());
    }

    @Test
    void aNameOfTheProtocolsHasAFixedPrefixAndAnyOtherDeclaresItsOwn() throws IOException {
        out.element(HREF, "/").empty(new QName("", "bare"));
        out.element(new QName("urn:\"x\"", "own"), "1");

        assertThat(xml())
                .isEqualTo(
                        "<d:href>/</d:href><bare/>"
                                + "<x:own xmlns:x=\"urn:&quot;x&quot;\">1</x:own>");
    }

    @Test
    void attributesStandInTheStartTag() throws IOException {
        out.open(HREF, "a", "1<\"", "b", "2").close(HREF).empty(HREF, "c", "&");

        assertThat(xml())
                .isEqualTo("<d:href a=\"1&lt;&quot;\" b=\"2\"></d:href><d:href c=\"&amp;\"/>");
    }

    private String xml() throws IOException {
        out.flush();
        return written.toString(StandardCharsets.UTF_8);
    }
}
