package satchel.sync.core.merge;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Properties that only make sense together: they are taken from one side, or collide together.
 *
 * @param absenceIsAValue whether having none of them is a choice like any other, and no deletion
 */
record Bundle(Set<String> names, boolean absenceIsAValue) {
    static Bundle together(String... names) {
        return new Bundle(inOrder(names), true);
    }

    static Bundle removable(String... names) {
        return new Bundle(inOrder(names), false);
    }

    private static Set<String> inOrder(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }
}
