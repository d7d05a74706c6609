package satchel.pim.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.PimException;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRecord;

@Tag("programs")
final class ContactsTest {
    @TempDir static Path home;
    private static Desktop desktop;
    private EvolutionBench bench;

    @BeforeAll
    static void start() throws IOException {
        desktop = Desktop.start(home);
    }

    @AfterAll
    static void stop() {
        desktop.close();
    }

    @BeforeEach
    void open() throws PimException {
        bench = EvolutionBench.book(desktop);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static final String MODERN =
            Texts.crlf(
                    """
                    BEGIN:VCARD
                    VERSION:4.0
                    UID:c
                    FN:Ann Example
                    N:Example;Ann;;;
                    KIND:individual
                    GENDER:F
                    ANNIVERSARY:20090808
                    BDAY:19820226
                    TEL;VALUE=uri;PREF=1;TYPE="voice,cell":tel:+33-1-23
                    EMAIL;TYPE=work:ann@example.org
                    GEO:geo:48.8,2.3
                    LANG;PREF=2:fr
                    item1.URL:http://example.org/
                    item1.X-ABLABEL:Boat
                    X-SATCHEL:kept
                    END:VCARD
                    """);

    @Test
    void aModernCardIsReadAsOneAgain() throws PimException {
        bench.created("c", MODERN);

        assertThat(bench.text("c"))
                .contains("VERSION:4.0", "KIND:individual", "GENDER:F", "ANNIVERSARY:20090808")
                .contains("BDAY:19820226", "GEO:geo:48.8,2.3", "LANG;PREF=2:fr")
                .contains("item1.X-ABLABEL:Boat", "X-SATCHEL:kept", "PREF=1")
                .containsPattern(
                        "TEL[^\r\n]*TYPE=voice,cell[^\r\n]*VALUE=uri[^\r\n]*:tel:\\+33-1-23")
                .doesNotContain("X-SATCHEL-VERSION", "X-EVOLUTION", "REV:");
    }

    @Test
    void theDataServerUnderstandsWhatIsInAModernCard() throws Exception {
        bench.created("c", MODERN);

        String known = desktop.contact(bench.database.info().where(), "c");

        assertThat(known)
                .contains("VERSION:3.0", "X-EVOLUTION-ANNIVERSARY:2009-08-08")
                .contains("BDAY:1982-02-26")
                .containsPattern("TEL;TYPE=[^\r\n]*,cell[^\r\n]*:\\+33-1-23");
    }

    @Test
    void anEditOfTheUserIsPartOfTheModernCard() throws Exception {
        bench.created("c", MODERN);
        String where = bench.database.info().where();

        desktop.editContact(
                where,
                "c",
                card -> card.replace("2009-08-08", "2010-09-09").replace("Boat", "Ship"));

        assertThat(bench.text("c"))
                .contains("VERSION:4.0", "ANNIVERSARY:20100909", "X-ABLABEL:Ship", "GENDER:F");
    }

    @Test
    void aPictureIsInTheCardWhereverTheDataServerPutsIt() throws PimException {
        byte[] picture = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3, 4, 5, 6, 7};
        String base64 = Base64.getEncoder().encodeToString(picture);
        bench.created(
                "c",
                MODERN.replace(
                        "X-SATCHEL:kept", "PHOTO:data:image/jpeg;base64," + base64 + "\r\nX-A:b"));
        bench.created(
                "d",
                Texts.card("d", "Dan")
                        .replace(
                                "X-SATCHEL;",
                                "PHOTO;ENCODING=b;TYPE=JPEG:" + base64 + "\r\nX-SATCHEL;"));

        assertThat(bench.text("c")).contains("PHOTO:data:image/jpeg;base64," + base64);
        assertThat(bench.text("d")).contains(":" + base64).doesNotContain("file:");
    }

    @Test
    void aFileThatIsNoPictureOfTheBookIsNotLookedInto() throws PimException {
        String card =
                Texts.card("e", "Eve")
                        .replace(
                                "X-SATCHEL;", "PHOTO;VALUE=uri:file:///etc/hostname\r\nX-SATCHEL;");
        bench.created("e", card);

        assertThat(bench.text("e")).contains("file:///etc/hostname");
    }

    @Test
    void aGroupIsKept() throws PimException {
        bench.created(
                "g",
                Texts.crlf(
                        """
                        BEGIN:VCARD
                        VERSION:4.0
                        UID:g
                        FN:Crew
                        KIND:group
                        MEMBER:urn:uuid:c
                        END:VCARD
                        """));

        assertThat(bench.text("g")).contains("KIND:group", "MEMBER:urn:uuid:c");
    }

    @Test
    void aCardWithoutAUidGetsTheNameThatIsProposed() throws PimException {
        PimRecord done = bench.created("proposed", Texts.card("x", "Ann").replace("UID:x\r\n", ""));

        assertThat(done.id().value()).isEqualTo("proposed");
        assertThat(bench.text("proposed")).contains("FN:Ann");
    }

    @Test
    void anOldCardIsRefusedWithItsVersion() throws PimException {
        String old = Texts.card("o", "Old").replace("VERSION:3.0", "VERSION:2.1");

        assertThat(bench.create("o", old))
                .isInstanceOfSatisfying(
                        PimOutcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("vCard version 2.1"));
    }
}
