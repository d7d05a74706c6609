package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.Program;

/** litmus, the WebDAV test suite, on the plain file tree: every check of every part. */
@Tag("programs")
final class LitmusIT {
    private static final Pattern SUMMARY =
            Pattern.compile("summary for `(\\w+)': of (\\d+) tests run: (\\d+) passed, 0 failed");
    private static final Pattern COMPLAINT = Pattern.compile("FAIL|SKIPPED|WARNING");

    @TempDir Path folder;

    @Test
    void passesAllOfItsChecks() throws IOException {
        try (Host host = new Host(folder)) {
            host.other("MKCOL", "files/litmus-ish/", "");
            Finished finished =
                    host.program(Program.installed("litmus", "litmus").in(host.home))
                            .with("--keep-going", host.address("files/litmus-ish/"))
                            .with(Host.USER, Host.PASSWORD)
                            .run();

            String said = finished.out();
            assertThat(said.split("[\r\n]+")).noneMatch(line -> COMPLAINT.matcher(line).find());
            assertThat(summaries(said))
                    .containsExactly(
                            "basic 16/16",
                            "copymove 13/13",
                            "props 30/30",
                            "locks 41/41",
                            "http 4/4");
        }
    }

    private static List<String> summaries(String said) {
        return SUMMARY.matcher(said)
                .results()
                .map(found -> found.group(1) + " " + found.group(3) + "/" + found.group(2))
                .toList();
    }
}
