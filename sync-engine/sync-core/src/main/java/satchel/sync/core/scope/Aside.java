package satchel.sync.core.scope;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import satchel.content.calendar.TimeExtent;
import satchel.sync.core.record.Revision;

/**
 * A record that no part of the scope holds, remembered so that its body need not be read again as
 * long as it stays as it is.
 *
 * @param stamp of the scope that judged it
 * @param failed what it fails of each part's filter
 */
public record Aside(
        String stamp,
        Revision revision,
        Optional<String> uid,
        TimeExtent extent,
        SortedMap<PartKey, Set<Criterion>> failed) {
    public Aside {
        failed = Collections.unmodifiableSortedMap(new TreeMap<>(failed));
    }
}
