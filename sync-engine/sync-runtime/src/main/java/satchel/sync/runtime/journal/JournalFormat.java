package satchel.sync.runtime.journal;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import satchel.sync.core.plan.Terms;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;

/**
 * The journal's lines: words separated by a space, each percent-encoded. A {@code body} line ends
 * with the number of octets of the body, which follow it together with one line feed.
 *
 * <pre>
 * run     NAME STARTED MODE FORMAT
 * body    OVERWRITTEN|DELETED PIM|STORE UID ID REVISION READ|BASE OCTETS
 * end     ENDED SUMMARY
 * </pre>
 */
final class JournalFormat {
    static final String SUFFIX = ".journal";

    private JournalFormat() {}

    static byte[] header(String run, Instant started, Terms terms) {
        return line("run", run, started.toString(), terms.mode().name(), terms.format().name());
    }

    static byte[] footer(Instant ended, String summary) {
        return line("end", ended.toString(), summary);
    }

    static byte[] body(KeptBody kept) {
        byte[] text = RunJournal.utf8(kept.body().text());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                line(
                        "body",
                        kept.loss().name(),
                        kept.side().name(),
                        kept.uid(),
                        kept.id().value(),
                        kept.revision().value(),
                        kept.source().name(),
                        Integer.toString(text.length)));
        bytes.writeBytes(text);
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** The octets that follow a {@code body} line. */
    static int octets(String line) {
        return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    }

    static KeptBody kept(String line, Body body) {
        String[] words = line.split(" ", -1);
        return new KeptBody(
                KeptBody.Loss.valueOf(words[1]),
                Side.valueOf(words[2]),
                decode(words[3]),
                new RecordId(decode(words[4])),
                new Revision(decode(words[5])),
                KeptBody.Source.valueOf(words[6]),
                body);
    }

    private static byte[] line(String... words) {
        return RunJournal.utf8(
                Stream.of(words)
                        .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                        .collect(Collectors.joining(" ", "", "\n")));
    }

    private static String decode(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }
}
