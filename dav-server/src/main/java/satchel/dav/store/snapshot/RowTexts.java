package satchel.dav.store.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import satchel.dav.store.ObjectRow;

/**
 * Finds the rows whose indexed texts may hold others, without a look at the texts: by their {@link
 * Trigrams}, which are taken when somebody first looks for a text. For many threads.
 */
final class RowTexts {
    private final List<ObjectRow> rows;
    private volatile long @Nullable [] trigrams;

    RowTexts(List<ObjectRow> rows) {
        this.rows = rows;
    }

    /** All rows that hold all of some texts, and some that do not; in their order. */
    List<ObjectRow> perhapsHolding(Set<String> texts) {
        long[] wanted = new long[Trigrams.WORDS];
        texts.forEach(text -> Trigrams.add(text, wanted, 0));
        long[] all = trigrams();
        List<ObjectRow> perhaps = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (Trigrams.mayHold(all, row * Trigrams.WORDS, wanted)) {
                perhaps.add(rows.get(row));
            }
        }
        return perhaps;
    }

    private long[] trigrams() {
        long[] known = trigrams;
        if (known == null) {
            known = new long[rows.size() * Trigrams.WORDS];
            for (int row = 0; row < rows.size(); row++) {
                Trigrams.add(rows.get(row).index().text(), known, row * Trigrams.WORDS);
            }
            trigrams = known;
        }
        return known;
    }
}
