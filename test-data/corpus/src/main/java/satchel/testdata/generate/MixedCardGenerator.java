package satchel.testdata.generate;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Contacts as grown address books have them: work and home, addresses, a note; some 895 bytes on
 * average. One of two hundred bears each family name.
 */
public final class MixedCardGenerator {
    private static final int FAMILIES = 200;
    private static final List<String> SYLLABLES =
            List.of("bran", "dor", "fel", "gar", "hol", "kes", "lin", "mor", "nav", "ost");

    private final long seed;

    public MixedCardGenerator(long seed) {
        this.seed = seed;
    }

    /** The k-th family name, distinct for all k below 200 and part of no other. */
    public static String family(int k) {
        String name =
                SYLLABLES.get(k % 10) + SYLLABLES.get(k / 10 % 10) + (k < 100 ? "ius" : "ova");
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Whether the n-th card bears the k-th family name. */
    public static boolean isOf(int n, int k) {
        return n % FAMILIES == k;
    }

    /** The n-th card of this seed, whatever was asked for before; its family is n modulo 200. */
    public GeneratedRecord card(int n) {
        RandomGenerator random = new SplittableRandom(seed * 1_000_003L + n);
        String uid = "mixed-card-" + seed + "-" + n;
        String given = Words.pick(random, Words.GIVEN);
        String family = family(n % FAMILIES);
        Lines lines =
                new Lines()
                        .add("BEGIN:VCARD")
                        .add("VERSION:3.0")
                        .add("PRODID:-//Satchel//Generated//EN")
                        .add("UID:" + uid)
                        .add("FN:" + given + " " + family)
                        .add("N:" + family + ";" + given + ";;;");
        reach(lines, random, n);
        homes(lines, random);
        lines.add("BDAY:19" + (50 + n % 50) + "-0" + (1 + n % 9) + "-1" + n % 10)
                .add("CATEGORIES:Friends,Generated")
                .add("REV:2026-01-01T00:00:00Z")
                .add("NOTE:" + Words.prose(random) + "\\n" + Words.prose(random));
        return new GeneratedRecord(uid, lines.add("END:VCARD").toString());
    }

    private static void reach(Lines lines, RandomGenerator random, int n) {
        lines.add("ORG:Society for Generated Persons;Department " + n % 17)
                .add("TITLE:" + Words.pick(random, Words.SUBJECT) + " Officer")
                .add("EMAIL;TYPE=INTERNET,WORK:person" + n + "@example.org")
                .add("EMAIL;TYPE=INTERNET,HOME:p" + n + "@home.example")
                .add("TEL;TYPE=CELL:+49 151 555 " + (1000 + random.nextInt(9000)))
                .add("TEL;TYPE=WORK,VOICE:+49 30 555 " + (1000 + random.nextInt(9000)))
                .add("IMPP:xmpp:person" + n + "@example.org")
                .add("item1.URL:https://example.org/people/" + n)
                .add("item1.X-ABLABEL:Home page");
    }

    private static void homes(Lines lines, RandomGenerator random) {
        lines.add(
                        "ADR;TYPE=HOME:;;Lindenstraße "
                                + random.nextInt(200)
                                + ";Berlin;;10"
                                + (100 + random.nextInt(900))
                                + ";Germany")
                .add(
                        "ADR;TYPE=WORK:;Room 4.02;Market Square "
                                + random.nextInt(200)
                                + ";Vienna;;1"
                                + (100 + random.nextInt(900))
                                + ";Austria");
    }
}
