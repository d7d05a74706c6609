package satchel.dav.store;

import java.util.Map;
import java.util.Set;
import satchel.dav.resource.CollectionPath;

/** A collection to be made. */
public record NewCollection(
        CollectionPath path,
        CollectionKind kind,
        Set<String> components,
        Map<PropertyName, String> properties) {
    public NewCollection {
        components = Set.copyOf(components);
        properties = Map.copyOf(properties);
    }
}
