package satchel.dav.store.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import satchel.dav.store.ObjectRow;

/**
 * The indexed texts of many rows, joined when somebody first looks for a text: to look through one
 * long text is several times quicker than through thousands of short ones. For many threads.
 */
final class RowTexts {
    /** In no text that is indexed or looked for. */
    private static final char BETWEEN = '\0';

    private final List<ObjectRow> rows;
    private volatile @Nullable Joined joined;

    /** The text of each row, as {@link #octets}, begins where {@code starts} says. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Joined(String text, int[] starts) {}

    RowTexts(List<ObjectRow> rows) {
        this.rows = rows;
    }

    /**
     * The rows that hold the longest of some texts, most likely the rarest of them.
     *
     * @param texts at least one
     */
    List<ObjectRow> holdingLongest(Set<String> texts) {
        String wanted =
                octets(texts.stream().max(Comparator.comparingInt(String::length)).orElseThrow());
        Joined all = joined();
        List<ObjectRow> holding = new ArrayList<>();
        int at = all.text.indexOf(wanted);
        while (at >= 0) {
            int row = rowAt(all.starts, at);
            holding.add(rows.get(row));
            at = row + 1 < rows.size() ? all.text.indexOf(wanted, all.starts[row + 1]) : -1;
        }
        return holding;
    }

    private Joined joined() {
        Joined known = joined;
        if (known == null) {
            known = join();
            joined = known;
        }
        return known;
    }

    private Joined join() {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[rows.size()];
        for (int row = 0; row < starts.length; row++) {
            starts[row] = text.length();
            text.append(octets(rows.get(row).index().text())).append(BETWEEN);
        }
        return new Joined(text.toString(), starts);
    }

    /**
     * UTF-8, an octet a character: found in each other are the same texts, and one name in another
     * script does not make all the others twice as long in memory.
     */
    private static String octets(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static int rowAt(int[] starts, int position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
    }
}
