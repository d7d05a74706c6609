package satchel.sync.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every row of decision-tables.txt through the planner, for each case it stands for. */
class DecisionTablesTest {
    static Stream<DecisionRow> rows() {
        return DecisionRow.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void plannerDoesWhatTheRowSays(DecisionRow row) {
        List<DecisionCase> cases = DecisionCase.all().filter(row::covers).toList();
        assertThat(cases).isNotEmpty();
        for (DecisionCase one : cases) {
            assertThat(one.actions()).as(one.toString()).isEqualTo(row.action());
        }
    }

    /** From the store to the PIM everything is as from the PIM to the store. */
    @ParameterizedTest
    @MethodSource("rows")
    void theOtherDirectionIsTheMirrorImage(DecisionRow row) {
        List<DecisionCase> cases =
                DecisionCase.all()
                        .filter(row::covers)
                        .filter(one -> one.terms().mode() != Mode.TWO_WAY)
                        .toList();
        for (DecisionCase one : cases) {
            assertThat(one.actionsInTheMirror()).as(one.toString()).isEqualTo(row.action());
        }
    }

    @Test
    void everyCaseStandsInExactlyOneRow() {
        List<String> wrong = new ArrayList<>();
        DecisionCase.all()
                .forEach(one -> {
                    long rows = rows().filter(row -> row.covers(one)).count();
                    if (rows != 1) {
                        wrong.add(rows + " rows: " + one);
                    }
                });
        assertThat(wrong).isEmpty();
    }
}
