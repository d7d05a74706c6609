package satchel.dav.property;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import satchel.dav.store.ContentTag;
import satchel.dav.store.PropertyName;
import satchel.dav.store.StoredCollection;

/**
 * The CTag of a home set: another one as soon as a database in it comes, goes, changes, or gets
 * another name or colour.
 */
final class HomeTag {
    private HomeTag() {}

    static String of(List<StoredCollection> databases) {
        StringBuilder state = new StringBuilder();
        for (StoredCollection database : databases) {
            state.append(database.path().name()).append('\0');
            state.append(SyncTokenProperty.of(database)).append('\0');
            sorted(database.properties())
                    .forEach((name, value) ->
                            state.append(name).append('=').append(value).append('\0'));
        }
        byte[] bytes = state.toString().getBytes(StandardCharsets.UTF_8);
        return "urn:satchel:home:" + ContentTag.of(bytes).value();
    }

    private static Map<String, String> sorted(Map<PropertyName, String> properties) {
        Map<String, String> sorted = new TreeMap<>();
        properties.forEach(
                (name, value) -> sorted.put(name.namespace() + ' ' + name.local(), value));
        return sorted;
    }
}
