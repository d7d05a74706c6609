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
    }

    @Test
    void scenarioTablesHaveEightCells() {
        assertThat(Corpus.scenarios("patent.txt")).hasSize(10).allMatch(row -> row.size() == 8);
    }
}
