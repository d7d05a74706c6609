package satchel.dav.store;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.CollectionPath;

/**
 * A collection as it stands in the store.
 *
 * @param id tells a collection from a later one of the same name, and from itself before a restore;
 *     part of every sync-token
 * @param components names allowed in it (RFC 4791 section 5.2.3); empty for other kinds
 * @param properties what clients set with PROPPATCH or at creation; the value is the inner XML
 */
public record StoredCollection(
        CollectionPath path,
        String id,
        CollectionKind kind,
        Set<String> components,
        Map<PropertyName, String> properties,
        ChangeNumber change,
        long objects,
        Instant created) {
    public StoredCollection {
        components = Set.copyOf(components);
        properties = Map.copyOf(properties);
    }
}
