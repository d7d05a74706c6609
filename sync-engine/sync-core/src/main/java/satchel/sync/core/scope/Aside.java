package satchel.sync.core.scope;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Map<PartKey, Set<Criterion>> failed) {
    public Aside {
        failed = Map.copyOf(failed);
    }
}
