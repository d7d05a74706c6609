package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import satchel.testdata.harness.Finished;

/** How a command says that it did not do what was asked. */
final class OneLine {
    private OneLine() {}

    /** One line on standard error, no stack trace, the exit status of the design. */
    static String refused(Finished finished, int exit) {
        assertThat(finished.exit()).as(finished.out() + finished.err()).isEqualTo(exit);
        List<String> lines = finished.err().lines().toList();
        assertThat(lines).as(finished.err()).hasSize(1);
        assertThat(finished.out() + finished.err()).doesNotContain("Exception", "\tat ");
        assertThat(lines.getFirst()).startsWith("satchel: ");
        return lines.getFirst();
    }

    /** What to say to do what was refused all the same. */
    static String consent(Finished refused) {
        String said = refused.err();
        return said.substring(said.indexOf("--consent ") + "--consent ".length()).strip();
    }
}
