package satchel.sync.core.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import satchel.sync.core.merge.MergeResult.Collides;
import satchel.sync.core.merge.MergeResult.Merged;
import satchel.sync.core.merge.MergeResult.Unmergeable;
import satchel.sync.core.record.Body;

/** Runs every case of the tables. */
class MergeTablesTest {
    static Stream<MergeCase> cases() {
        return MergeCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void versionsComeTogetherAsTheTableSays(MergeCase one) {
        switch (one.merge()) {
            case Merged merged -> {
                assertThat(one.collisions()).isEmpty();
                assertThat(merged.body().text()).isEqualTo(one.body("merged").orElseThrow().text());
            }
            case Collides collides -> {
                assertThat(places(collides)).isEqualTo(one.collisions());
                judge(one, "with ours", collides.withOurs());
                judge(one, "with theirs", collides.withTheirs());
            }
            case Unmergeable unmergeable -> throw new AssertionError(unmergeable.reason());
        }
    }

    private static void judge(MergeCase one, String section, Body body) {
        one.body(section)
                .ifPresent(
                        expected -> assertThat(body.text()).as(section).isEqualTo(expected.text()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whichSideIsOursMakesNoDifference(MergeCase one) {
        switch (one.exchanged()) {
            case Merged merged ->
                    assertThat(Meaning.of(one.format(), merged.body()))
                            .isEqualTo(Meaning.of(one.format(), one.body("merged").orElseThrow()));
            case Collides collides -> {
                Collides straight = (Collides) one.merge();
                assertThat(places(collides)).isEqualTo(one.collisions());
                assertThat(Meaning.of(one.format(), collides.withOurs()))
                        .isEqualTo(Meaning.of(one.format(), straight.withTheirs()));
                assertThat(Meaning.of(one.format(), collides.withTheirs()))
                        .isEqualTo(Meaning.of(one.format(), straight.withOurs()));
            }
            case Unmergeable unmergeable -> throw new AssertionError(unmergeable.reason());
        }
    }

    @Test
    void tablesHaveTheCasesTheyShould() {
        assertThat(MergeCase.all().count()).isGreaterThanOrEqualTo(60);
        assertThat(MergeCase.all().map(MergeCase::toString)).doesNotHaveDuplicates();
        assertThat(MergeCase.all())
                .allSatisfy(one ->
                        assertThat(one.body("merged").isPresent())
                                .as(one.toString())
                                .isNotEqualTo(!one.collisions().isEmpty()));
    }

    private static List<String> places(Collides collides) {
        return collides.collisions().stream().map(one -> one.place().toString()).toList();
    }
}
