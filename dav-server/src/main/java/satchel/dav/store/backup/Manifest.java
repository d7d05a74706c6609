package satchel.dav.store.backup;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import satchel.dav.store.StoreException;

/**
 * The SHA-256 of every file in a backup, in the form that {@code sha256sum -c} reads.
 *
 * @param sums in hex, by name
 */
record Manifest(SortedMap<String, String> sums) {
    static final String NAME = "MANIFEST.sha256";

    /** No name that means a place outside the folder, or another one on another system. */
    private static final Pattern NAMES =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    Manifest {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    static boolean allows(String name) {
        return NAMES.matcher(name).matches() && !name.equals(NAME);
    }

    static Manifest parse(String text) {
        SortedMap<String, String> sums = new TreeMap<>();
        for (String line : text.lines().toList()) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches() || !allows(parts.group(2))) {
                throw new StoreException("the backup's list of files is damaged: " + line);
            }
            sums.put(parts.group(2), parts.group(1));
        }
        return new Manifest(sums);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        return text.toString();
    }
}
