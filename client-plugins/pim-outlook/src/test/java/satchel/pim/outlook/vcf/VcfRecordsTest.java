package satchel.pim.outlook.vcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimRead;
import satchel.content.card.Card;
import satchel.pim.outlook.Databases;

final class VcfRecordsTest {
    /** In the form that Outlook 2007 to 365 write. */
    private static final String OLD =
            """
            BEGIN:VCARD
            VERSION:2.1
            N;LANGUAGE=en-us:Lee;Ann\\;Marie;B.;Dr.
            FN:Dr. Ann, Lee
            ORG:Acme, Inc.;Research
            NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=Windows-1252:Caf=E9 and=0D=0A=
            more=3D
            TEL;WORK;VOICE:+1 555 1
            TEL;CELL;VOICE:+1 555 2
            ADR;WORK;PREF:;B 12;Main St 1;Springfield;;12345;USA
            LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:B 12=0D=0AMain St 1
            URL;WORK:https://lee.example/?a,b
            BDAY:19800228
            EMAIL;PREF;INTERNET:ann@example.org
            PHOTO;TYPE=JPEG;ENCODING=BASE64:
             aGVs
             bG8=

            X-MS-OL-DEFAULT-POSTAL-ADDRESS:2
            REV:20260101T100000Z
            END:VCARD
            """;

    private static final String NEW =
            """
            BEGIN:VCARD
            VERSION:3.0
            UID:new
            N:Ray;Bob;;;
            FN:Bob\\, Ray
            END:VCARD
            """;

    @Test
    void anOldCardIsInTheWordsOfTheNewerVersion() throws Exception {
        List<String> texts = texts(VcfRecords.of(OLD.replace("\n", "\r\n")));

        assertThat(texts).hasSize(1);
        assertThat(Card.parse(texts.getFirst()).uid()).isPresent();
        assertThat(texts.getFirst().lines())
                .contains(
                        "VERSION:3.0",
                        "N;LANGUAGE=en-us:Lee;Ann\\;Marie;B.;Dr.",
                        "FN:Dr. Ann\\, Lee",
                        "ORG:Acme\\, Inc.;Research",
                        "NOTE:Café and\\nmore=",
                        "TEL;TYPE=WORK,VOICE:+1 555 1",
                        "ADR;TYPE=WORK,PREF:;B 12;Main St 1;Springfield;;12345;USA",
                        "LABEL;TYPE=WORK,PREF:B 12\\nMain St 1",
                        "URL;TYPE=WORK:https://lee.example/?a,b",
                        "BDAY:19800228",
                        "EMAIL;TYPE=PREF,INTERNET:ann@example.org",
                        "PHOTO;ENCODING=b;TYPE=JPEG:aGVsbG8=",
                        "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2");
    }

    @Test
    void aNewerCardStaysAsItIs() throws Exception {
        assertThat(texts(VcfRecords.of(NEW))).containsExactly(NEW);
    }

    @Test
    void aFileOfManyKeepsTheirNames() throws Exception {
        Map<PimId, PimRead> reads = VcfRecords.of(OLD + NEW + OLD);

        assertThat(reads).hasSize(3);
        assertThat(VcfRecords.of(OLD.replace("+1 555 1", "+1 555 9") + NEW + OLD).keySet())
                .isEqualTo(reads.keySet());
        assertThat(VcfRecords.of(" \n")).isEmpty();
    }

    @Test
    void whatIsNoCardIsSaid() throws Exception {
        assertThat(VcfRecords.of("BEGIN:VCARD\nVERSION:5.0\nFN:x\nEND:VCARD\n").values())
                .singleElement()
                .isInstanceOf(PimRead.Unreadable.class);
        assertThatExceptionOfType(PimException.class)
                .isThrownBy(() -> VcfRecords.of("BEGIN:VCARD\nFN:x\n"))
                .withMessageContaining("is not whole");
    }

    private static List<String> texts(Map<PimId, PimRead> reads) {
        return reads.values().stream()
                .map(read -> Databases.unfolded(((PimRead.Found) read).record().text()))
                .toList();
    }
}
