package satchel.sync.core.scope;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import satchel.sync.core.record.Body;

/** Who is in which group, as far as the groups' cards have been seen on either side. */
public final class Members {
    private final Map<String, Set<String>> byGroup = new HashMap<>();

    /** Takes in a card that may be a group's. */
    public void see(Body body) {
        Traits.of(body)
                .flatMap(Traits::group)
                .ifPresent(group ->
                        byGroup.computeIfAbsent(group.name(), first -> new HashSet<>())
                                .addAll(group.members()));
    }

    boolean holds(String group, String uid) {
        return byGroup.getOrDefault(group, Set.of()).contains(GroupCard.uid(uid));
    }
}
