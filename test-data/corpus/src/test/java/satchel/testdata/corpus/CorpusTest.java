package satchel.testdata.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CorpusTest {
    @Test
    void theDemoHasACalendarAndAnAddressBook() {
        assertThat(Corpus.demoCalendar()).hasSize(8);
        assertThat(Corpus.demoContacts()).hasSize(6);
    }

    @Test
    void everyFolderOfForeignFilesNamesItsLicence() {
        for (String folder : new String[] {"icalendar", "libical", "vcard-json"}) {
            assertThat(Corpus.class.getResource("real/" + folder + "/LICENSE"))
                    .as(folder)
                    .isNotNull();
        }
        assertThat(Corpus.realCalendars()).hasSizeGreaterThan(25);
        assertThat(Corpus.realCards()).hasSizeGreaterThan(4);
        assertThat(Corpus.everydayCalendars()).hasSizeGreaterThan(30);
        assertThat(Corpus.everydayCards()).hasSizeGreaterThan(70);
    }

    @Test
    void transcriptSaysOfEachRecordWhatBecameOfIt() {
        String text =
                "# Head\n=== a.ics\nBEGIN:X\n y\nEND:X\n=== b.vcf kept\n=== c.ics refused: 403\n";

        Transcript transcript = Transcript.parse(text);

        assertThat(transcript.answers())
                .containsExactly(
                        new Answer.Written("a.ics", "BEGIN:X\r\n y\r\nEND:X\r\n"),
                        new Answer.Kept("b.vcf"),
                        new Answer.Refused("c.ics", "403"));
        assertThat(transcript.text()).isEqualTo(text);
    }

    @Test
    void specialRecordsAreManyAndHaveNamesOfTheirOwn() {
        assertThat(Corpus.special().written())
                .hasSizeGreaterThan(150)
                .extracting(Answer::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void scenarioTablesHaveEightCells() {
        assertThat(Corpus.scenarios("patent.txt")).hasSize(10).allMatch(row -> row.size() == 8);
    }
}
