package satchel.client.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.client.found.Place;

final class ReportTextTest {
    private static final Map<Place, String> MARKS =
            Map.of(Sightings.TASKS.place(), "aaaa", Sightings.FOLDER.place(), "bbbb");

    @Test
    void itNamesProgramsAndDatabasesAndNoPlace() {
        assertThat(ReportText.of(List.of(Sightings.FOLDER, Sightings.TASKS), MARKS))
                .isEqualTo(
                        """
                        {"programs":[
                        {"pim":"evolution","plugin":"evolution","name":"Evolution 3.58","state":"running","databases":[
                        {"mark":"aaaa","name":"Personal","holds":["tasks"],"writable":false}]},
                        {"pim":"files","plugin":"files","name":"Calendar files","state":"unknown","databases":[
                        {"mark":"bbbb","name":"work","holds":["events","journals","tasks"],"writable":true}]}]}
                        """
                                .replace("\n", ""));
    }

    @Test
    void theOrderOfSightingsMakesNoDifference() {
        assertThat(ReportText.of(List.of(Sightings.FOLDER, Sightings.TASKS), MARKS))
                .isEqualTo(ReportText.of(List.of(Sightings.TASKS, Sightings.FOLDER), MARKS));
    }

    @ParameterizedTest
    @CsvSource({
        "/home/robin/secret/work,  work",
        "/home/robin/secret/work/, work",
        "C:\\Users\\robin\\work, work",
    })
    void aNameThatIsAPlaceIsToldByItsLastPart(String where, String told) {
        Sighting seen = Sightings.folder(where, where);

        assertThat(ReportText.of(List.of(seen), Map.of(seen.place(), "aaaa")))
                .contains("\"name\":\"" + told + "\"")
                .doesNotContain("robin");
    }

    @Test
    void anyNameIsOneLineThatAPageCanShow() {
        Sighting seen = Sightings.folder("/a", " line\none\u0000 \t" + "☂".repeat(500));

        assertThat(ReportText.of(List.of(seen), Map.of(seen.place(), "aaaa")))
                .contains("\"name\":\"line one " + "☂".repeat(111) + "\"");
        Sighting blank = Sightings.folder("/a", " \n ");
        assertThat(ReportText.of(List.of(blank), Map.of(blank.place(), "aaaa")))
                .contains("\"name\":\"(no name)\"");
    }

    @Test
    void ofVeryManyDatabasesAsManyAreToldAsTheServerReads() {
        List<Sighting> seen =
                IntStream.range(0, 3000)
                        .mapToObj(n -> Sightings.folder("/at/" + n, "☂".repeat(100) + n))
                        .toList();
        Map<Place, String> marks =
                seen.stream()
                        .map(Sighting::place)
                        .collect(Collectors.toMap(Function.identity(), _ -> "aaaa"));

        assertThat(ReportText.of(seen, marks).getBytes(UTF_8))
                .hasSizeBetween(ReportText.MOST_BYTES / 4, ReportText.MOST_BYTES);
    }
}
