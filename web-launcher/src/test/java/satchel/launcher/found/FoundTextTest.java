package satchel.launcher.found;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FoundTextTest {
    private static final String DATABASE =
            "{\"mark\":\"k3m9\",\"name\":\"Personal\",\"holds\":[\"events\",\"tasks\"],\"writable\":true}";
    private static final String REPORT =
            "{\"programs\":[{\"pim\":\"evolution\",\"plugin\":\"evolution\",\"name\":\"Evolution 3\","
                    + "\"state\":\"running\",\"databases\":["
                    + DATABASE
                    + "]}]}";

    @Test
    void whatIsReadIsWrittenAgain() throws UnreadableReportException {
        Found found = FoundText.read(REPORT);

        assertThat(found.programs())
                .singleElement()
                .satisfies(program -> {
                    assertThat(program.name()).isEqualTo("Evolution 3");
                    assertThat(program.state()).isEqualTo(FoundProgram.State.RUNNING);
                });
        assertThat(found.databases())
                .containsExactly(
                        new FoundDatabase(
                                "k3m9", "Personal", Set.of(Holding.EVENTS, Holding.TASKS), true));
        assertThat(FoundText.write(found)).isEqualTo(REPORT);
        assertThat(FoundText.read("{\"programs\":[]}").programs()).isEmpty();
    }

    @Test
    void whatIsNotKnownIsNotKept() throws UnreadableReportException {
        String more =
                REPORT.replace(
                        "\"name\":\"Personal\"", "\"name\":\"Personal\",\"where\":\"/home\"");

        assertThat(FoundText.write(FoundText.read(more))).isEqualTo(REPORT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"events\"         | \"mail\"     | programs[0].databases[0].holds[0]: this takes events, tasks, journals, contacts, bookmarks",
                "[\"events\",\"tasks\"] | []       | programs[0].databases[0].holds: this takes events",
                "\"k3m9\"           | \"../k3\"    | programs[0].databases[0].mark: this takes lower-case letters",
                "\"k3m9\"           | 7          | programs[0].databases[0].mark: this must be a text",
                "true               | \"yes\"      | programs[0].databases[0].writable: this must be true or false",
                "\"running\"        | \"asleep\"   | programs[0].state: this is running, closed or unknown",
                "\"Evolution 3\"    | \" \"        | programs[0].name: this is no name",
                "\"Personal\"       | \"a\\nb\"    | programs[0].databases[0].name: this is no name",
                "\"Personal\"       | \"\\ud800\"   | programs[0].databases[0].name: this is no name",
                "\"pim\":\"evolution\", | ``     | programs[0].pim: it is missing; this must be a text",
                "\"pim\":\"evolution\"  | \"pim\":\"x y; rm\" | programs[0].pim: this takes lower-case letters",
                "\"programs\"       | \"others\"   | programs: it is missing; this must be a list",
            })
    void whatIsWrongIsNamedWithItsPlace(String right, String wrong, String sentence) {
        String report = REPORT.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));

        assertThatThrownBy(() -> FoundText.read(report))
                .isInstanceOf(UnreadableReportException.class)
                .message()
                .startsWith(sentence)
                .doesNotContain("\n");
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        String report = REPORT.replace("Personal", "x".repeat(201));

        assertThatThrownBy(() -> FoundText.read(report))
                .hasMessage("programs[0].databases[0].name: this is longer than 200 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{'programs':[]}",
                "{\"programs\":[],}",
                "{\"programs\":[]} x"
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> FoundText.read(text))
                .isInstanceOf(UnreadableReportException.class)
                .message()
                .startsWith("the report: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "[]", "null", "\"text\""})
    void whatIsNoObjectIsRefused(String text) {
        assertThatThrownBy(() -> FoundText.read(text))
                .hasMessage("the report: this must be an object");
    }

    @Test
    void deepNestingIsAnAnswerAndNoOverflow() {
        assertThatThrownBy(() -> FoundText.read("[".repeat(60_000)))
                .isInstanceOf(UnreadableReportException.class);
    }
}
