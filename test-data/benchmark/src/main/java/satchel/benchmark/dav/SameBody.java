package satchel.benchmark.dav;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.http.Answer;

/**
 * The body that was sent. A server may have written it anew, as all peers do, and have put in its
 * own VTIMEZONE, as Cyrus does, so long as the lines that say what it is are there.
 */
public record SameBody(HeldObject object) implements Check {
    private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]");
    private static final Pattern ZONE =
            Pattern.compile("BEGIN:VTIMEZONE.*?END:VTIMEZONE\r?\n", Pattern.DOTALL);
    private static final List<String> TELLING =
            List.of("UID:", "SUMMARY:", "DTSTART", "DTEND", "RRULE", "FN:", "NOTE:");

    @Override
    public Optional<String> fault(Answer answer) {
        if (answer.status() != 200) {
            return Optional.of("status " + answer.status());
        }
        return Arrays.equals(answer.body(), object.body())
                ? Optional.empty()
                : fault(object, answer.text());
    }

    static Optional<String> fault(HeldObject sent, String got) {
        String whole = new String(sent.body(), StandardCharsets.UTF_8);
        if (got.equals(whole.replace("\r\n", "\n"))) {
            return Optional.empty(); // as XML hands it over
        }
        Set<String> there = lines(got);
        return lines(whole).stream()
                .filter(line -> TELLING.stream().anyMatch(line::startsWith))
                .filter(line -> !there.contains(line))
                .findFirst()
                .map(line -> sent.name() + " lacks '" + line + "'");
    }

    private static Set<String> lines(String text) {
        Set<String> lines = new HashSet<>();
        String own = ZONE.matcher(FOLD.matcher(text).replaceAll("")).replaceAll("");
        own.lines().map(SameBody::inOneOrder).forEach(lines::add);
        return lines;
    }

    /** The parts of a rule may come in any order. */
    private static String inOneOrder(String line) {
        if (!line.startsWith("RRULE:")) {
            return line;
        }
        String[] parts = line.substring("RRULE:".length()).split(";");
        Arrays.sort(parts);
        return "RRULE:" + String.join(";", parts);
    }
}
