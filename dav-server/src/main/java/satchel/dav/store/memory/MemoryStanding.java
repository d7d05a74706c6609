package satchel.dav.store.memory;

import java.util.Map;
import java.util.Optional;
import satchel.dav.resource.Address;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Standing;

/** What of the workspaces stands at an address, for the conditions of a write. */
record MemoryStanding(Map<CollectionPath, MemoryCollection> collections) {
    Standing of(Address address) {
        return switch (address) {
            case Address.Database(CollectionPath path) ->
                    find(path)
                            .<Standing>map(found -> new Standing.Untagged(found.token()))
                            .orElseGet(Standing.Nothing::new);
            case Address.Member(ObjectPath path) ->
                    Standing.of(
                            find(path.collection())
                                    .flatMap(found -> found.object(path.name()))
                                    .map(object -> object.row().etag()));
            case Address.AllBookmarks _,
                    Address.File _,
                    Address.Upload _,
                    Address.Root _,
                    Address.Dav _,
                    Address.Principals _,
                    Address.Principal _,
                    Address.Users _,
                    Address.Workspace _,
                    Address.HomeSet _,
                    Address.Nowhere _ ->
                    new Standing.Nothing();
        };
    }

    private Optional<MemoryCollection> find(CollectionPath path) {
        return Optional.ofNullable(collections.get(path));
    }
}
