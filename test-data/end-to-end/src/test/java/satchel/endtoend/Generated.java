package satchel.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import satchel.testdata.generate.EventGenerator;
import satchel.testdata.generate.GeneratedRecord;

/** A PIM folder of generated events, one a file, named by their number. */
record Generated(Path folder, EventGenerator events) {
    static Generated in(Path folder, long seed, int count) throws IOException {
        Generated generated = new Generated(folder, new EventGenerator(seed));
        for (int n = 0; n < count; n++) {
            Files.writeString(generated.file(n), generated.record(n).text());
        }
        return generated;
    }

    GeneratedRecord record(int n) {
        return events.event(n);
    }

    Path file(int n) {
        return folder.resolve(n + ".ics");
    }

    /** The body of record n with another summary, as an edit would leave it. */
    static String edited(String body, String summary) {
        return body.replaceFirst("SUMMARY:[^\r\n]*", "SUMMARY:" + summary);
    }
}
