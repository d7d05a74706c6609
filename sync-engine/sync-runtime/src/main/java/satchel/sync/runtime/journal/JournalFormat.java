package satchel.sync.runtime.journal;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import satchel.sync.core.plan.Terms;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;

/**
 * The journal's lines: words separated by a space, each percent-encoded. A {@code body} line ends
 * with the number of octets of the body, which follow it together with one line feed.
 *
 * <pre>
 * run     NAME STARTED MODE FORMAT [RUN-THAT-IT-UNDOES]
 * body    OVERWRITTEN|DELETED PIM|STORE UID ID REVISION READ|BASE OCTETS
 * sent    CREATED|UPDATED|DELETED PIM|STORE UID ID CONTENT
 * made    PIM|STORE UID ID
 * end     ENDED SUMMARY
 * </pre>
 */
final class JournalFormat {
    static final String SUFFIX = ".journal";

    private JournalFormat() {}

    static byte[] header(String run, Instant started, Terms terms, Optional<String> undone) {
        return line(
                Stream.concat(
                        Stream.of(
                                "run",
                                run,
                                started.toString(),
                                terms.mode().name(),
                                terms.format().name()),
                        undone.stream()));
    }

    static byte[] footer(Instant ended, String summary) {
        return line(Stream.of("end", ended.toString(), summary));
    }

    static byte[] body(KeptBody kept) {
        byte[] text = RunJournal.utf8(kept.body().text());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                line(
                        Stream.of(
                                "body",
                                kept.loss().name(),
                                kept.side().name(),
                                kept.uid(),
                                kept.id().value(),
                                kept.revision().value(),
                                kept.source().name(),
                                Integer.toString(text.length))));
        bytes.writeBytes(text);
        bytes.write('\n');
        return bytes.toByteArray();
    }

    static byte[] sent(SentWrite write) {
        return line(
                Stream.of(
                        "sent",
                        write.kind().name(),
                        write.side().name(),
                        write.uid(),
                        write.id().value(),
                        write.content().value()));
    }

    static byte[] made(MadeRecord record) {
        return line(Stream.of("made", record.side().name(), record.uid(), record.id().value()));
    }

    static MadeRecord made(List<String> words) {
        return new MadeRecord(Side.valueOf(words.get(1)), words.get(2), new RecordId(words.get(3)));
    }

    static List<String> words(String line) {
        return Stream.of(line.split(" ", -1)).map(JournalFormat::decode).toList();
    }

    /** The octets that follow a {@code body} line. */
    static int octets(List<String> words) {
        return Integer.parseInt(words.getLast());
    }

    static KeptBody kept(List<String> words, Body body) {
        return new KeptBody(
                KeptBody.Loss.valueOf(words.get(1)),
                Side.valueOf(words.get(2)),
                words.get(3),
                new RecordId(words.get(4)),
                new Revision(words.get(5)),
                KeptBody.Source.valueOf(words.get(6)),
                body);
    }

    static SentWrite sent(List<String> words) {
        return new SentWrite(
                SentWrite.Kind.valueOf(words.get(1)),
                Side.valueOf(words.get(2)),
                words.get(3),
                new RecordId(words.get(4)),
                new ContentHash(words.get(5)));
    }

    private static byte[] line(Stream<String> words) {
        return RunJournal.utf8(
                words.map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                        .collect(Collectors.joining(" ", "", "\n")));
    }

    private static String decode(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }
}
