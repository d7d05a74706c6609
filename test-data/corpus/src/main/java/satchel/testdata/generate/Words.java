package satchel.testdata.generate;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Words that look like people's data, with letters beyond ASCII and text long enough to be folded.
 */
final class Words {
    static final List<String> GIVEN =
            List.of(
                    "Mara", "Chidi", "Noor", "Tomáš", "Ilse", "Søren", "Zoë", "Jun", "Ana",
                    "Łukasz");
    static final List<String> FAMILY =
            List.of("Lindqvist", "Okafor", "Haddad", "Novák", "Brandt", "Ng", "Weiß", "García");
    static final List<String> SUBJECT =
            List.of(
                    "Planning",
                    "Dentist",
                    "Rehearsal",
                    "Lunch",
                    "Review",
                    "Call",
                    "Training",
                    "Walk");
    static final List<String> PLACE =
            List.of("Room 4.02", "Café Müller", "Online", "Lindenstraße 12", "東京オフィス", "");
    static final List<String> ZONE =
            List.of("Europe/Berlin", "America/New_York", "Asia/Tokyo", "Australia/Sydney");
    private static final List<String> PROSE =
            List.of(
                    "please bring the notes",
                    "ask about the invoice",
                    "größere Unterlagen liegen im roten Ordner",
                    "the door code has changed",
                    "dial in ten minutes early",
                    "подготовить отчёт",
                    "parking behind the house");

    private Words() {}

    static <T> T pick(RandomGenerator random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    static String person(RandomGenerator random) {
        return pick(random, GIVEN) + " " + pick(random, FAMILY);
    }

    static String prose(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int sentences = 1 + random.nextInt(6);
        for (int i = 0; i < sentences; i++) {
            text.append(i == 0 ? "" : "\\, ").append(pick(random, PROSE));
        }
        return text.toString();
    }
}
