package satchel.testdata.generate;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Contacts in vCard 3.0, with groups, several numbers and properties no program knows. */
public final class CardGenerator {
    private final long seed;

    public CardGenerator(long seed) {
        this.seed = seed;
    }

    /** The n-th card of this seed, whatever was asked for before. */
    public GeneratedRecord card(int n) {
        RandomGenerator random = new SplittableRandom(seed * 1_000_003L + n);
        String uid = "card-" + seed + "-" + n;
        String given = Words.pick(random, Words.GIVEN);
        String family = Words.pick(random, Words.FAMILY) + " " + n;
        Lines lines =
                new Lines()
                        .add("BEGIN:VCARD")
                        .add("VERSION:3.0")
                        .add("UID:" + uid)
                        .add("FN:" + given + " " + family)
                        .add("N:" + family + ";" + given + ";;;");
        int numbers = 1 + random.nextInt(3);
        for (int i = 0; i < numbers; i++) {
            lines.add("TEL;TYPE=CELL:+49 151 555 " + (1000 + random.nextInt(9000)));
        }
        lines.add("EMAIL;TYPE=WORK:person" + n + "@example.org");
        if (random.nextInt(3) == 0) {
            lines.add("item1.URL:https://example.org/" + n).add("item1.X-ABLABEL:Home page");
        }
        if (random.nextInt(2) == 0) {
            lines.add("NOTE:" + Words.prose(random));
        }
        return new GeneratedRecord(uid, lines.add("END:VCARD").toString());
    }
}
