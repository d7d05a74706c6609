package satchel.client.pair;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What the user calls a pair: one word, and no other pair's, however it is capitalised. */
public record PairName(String value) {
    private static final String WORD = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,63}";

    /** Absent for what is no such word. */
    public static Optional<PairName> parse(String text) {
        return text.matches(WORD) ? Optional.of(new PairName(text)) : Optional.empty();
    }

    /** A name for a pair that got none: after its collection, with a number where that is taken. */
    static PairName after(SavedPair pair, Collection<PairName> taken) {
        String path = pair.collection().replaceAll("/+$", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        String word = last.replaceAll("[^\\p{L}\\p{N}_.-]+", "-").replaceAll("^[.-]+", "");
        String start = word.isEmpty() ? "pair" : word.substring(0, Math.min(60, word.length()));
        PairName name = new PairName(start);
        for (int n = 2; name.isAmong(taken); n++) {
            name = new PairName(start + "-" + n);
        }
        return name;
    }

    boolean isAmong(Collection<PairName> others) {
        return others.stream().anyMatch(this::isSame);
    }

    public boolean isSame(PairName other) {
        return value.toLowerCase(Locale.ROOT).equals(other.value.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
