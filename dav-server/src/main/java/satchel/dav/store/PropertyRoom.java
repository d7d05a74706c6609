package satchel.dav.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How much clients may set on one collection: as much as on a file. */
public final class PropertyRoom {
    private PropertyRoom() {}

    /** For a collection that is to be made. */
    public static boolean forbids(Map<PropertyName, String> made) {
        return length(made) > FileStore.MOST_PROPERTIES;
    }

    /**
     * One that has more than it may, from before there was a limit, may get shorter step by step.
     */
    public static boolean forbids(
            Map<PropertyName, String> before, Map<PropertyName, Optional<String>> changes) {
        Map<PropertyName, String> after = new HashMap<>(before);
        changes.forEach((name, value) ->
                value.ifPresentOrElse(set -> after.put(name, set), () -> after.remove(name)));
        return forbids(after) && length(after) > length(before);
    }

    private static long length(Map<PropertyName, String> properties) {
        return properties.entrySet().stream()
                .mapToLong(one -> one.getKey().length() + one.getValue().length())
                .sum();
    }
}
