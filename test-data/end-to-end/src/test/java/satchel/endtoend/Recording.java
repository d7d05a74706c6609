package satchel.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.content.line.WrittenLine;
import satchel.testdata.corpus.Answer;
import satchel.testdata.corpus.Transcript;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.Program;

/** Writes what a program answered into the corpus, as small as it can be told. */
final class Recording {
    private static final Set<String> KNOWN_ZONES = ZoneId.getAvailableZoneIds();
    private static final String OURS =
            "# The records that the programs were given. Written by RewritesIT, not by hand.";
    private static final String THEIRS =
            "# What %s of Debian 12 made of the records in ours.txt. Written by RewritesIT, not by hand;\n"
                    + "# descriptions of the zones that everybody knows are left out, and times of the day of\n"
                    + "# recording are all the same.";

    /** Marks of when it was written, with or without punctuation. */
    private static final Pattern STAMP =
            Pattern.compile(
                    "(?m)^(CREATED|LAST-MODIFIED|DTSTAMP|REV):(\\d{4})-?(\\d\\d)-?(\\d\\d)T[0-9:]+Z");

    private Recording() {}

    static void write(
            String program,
            String debianPackage,
            List<Answer.Written> originals,
            Map<String, Answer> answers)
            throws IOException {
        List<Answer> compact =
                originals.stream().map(one -> compact(one, answers.get(one.name()))).toList();
        String head = THEIRS.formatted(version(debianPackage));
        Path folder =
                Checkout.find()
                        .root()
                        .resolve(
                                "test-data/corpus/src/main/resources/satchel/testdata/corpus/rewrites");
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("ours.txt"),
                new Transcript(OURS, List.<Answer>copyOf(originals)).text());
        Files.writeString(folder.resolve(program + ".txt"), new Transcript(head, compact).text());
    }

    private static String version(String debianPackage) {
        return Program.of("dpkg-query", "-W", "-f", "${Package} ${Version}", debianPackage)
                .run()
                .orFail("dpkg-query")
                .out();
    }

    private static Answer compact(Answer.Written original, Answer answer) {
        return switch (answer) {
            case Answer.Written written when written.body().equals(original.body()) ->
                    new Answer.Kept(written.name());
            case Answer.Written written ->
                    new Answer.Written(
                            written.name(), withoutToday(withoutKnownZones(written.body())));
            case Answer.Kept kept -> kept;
            case Answer.Refused refused -> refused;
        };
    }

    private static String withoutToday(String body) {
        String today = LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE);
        return STAMP.matcher(body)
                .replaceAll(stamp -> {
                    boolean ofToday =
                            today.equals(stamp.group(2) + stamp.group(3) + stamp.group(4));
                    return ofToday ? stamp.group(1) + ":20260101T000000Z" : stamp.group();
                });
    }

    private static String withoutKnownZones(String body) {
        try {
            StringBuilder text = new StringBuilder();
            StringBuilder zone = new StringBuilder();
            boolean known = false;
            for (WrittenLine line : ContentReader.written(body)) {
                boolean edge = line.line().value().equals("VTIMEZONE");
                if (!edge && zone.isEmpty()) {
                    text.append(line.text());
                    continue;
                }
                zone.append(line.text());
                known |= namesKnownZone(line);
                if (edge && line.line().name().equals("END")) {
                    text.append(known ? "" : zone);
                    zone.setLength(0);
                    known = false;
                }
            }
            return text.toString();
        } catch (MalformedContentException leftAsItIs) {
            return body;
        }
    }

    private static boolean namesKnownZone(WrittenLine line) {
        return line.line().name().equals("TZID") && KNOWN_ZONES.contains(line.line().value());
    }
}
