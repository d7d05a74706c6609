package satchel.dav.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import satchel.dav.resource.Address;
import satchel.dav.resource.AddressSpace;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.ETag;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Situation;
import satchel.dav.resource.Standing;
import satchel.dav.resource.WriteCondition;

/** Reads what a condition is judged by, in the transaction of the write. */
final class Situations {
    private Situations() {}

    /**
     * Of an owner who has no locks, and a condition that mentions nothing else, this is one look
     * into an index.
     *
     * @param standing what the caller has found at the target
     */
    static Situation read(
            Session session,
            String owner,
            Address target,
            Standing standing,
            WriteCondition condition,
            Instant now)
            throws SQLException {
        Map<Address, Standing> all = new HashMap<>();
        for (Address address : condition.mentions()) {
            if (AddressSpace.owner(address).filter(owner::equals).isPresent()) {
                all.put(address, standing(session, address));
            }
        }
        all.put(target, standing);
        return new Situation(all, LockTable.living(session, owner, now));
    }

    /** For writes: until this one ends, no other gets hold of what the address belongs to. */
    static Standing locked(Session session, Address address, Instant now) throws SQLException {
        switch (address) {
            case Address.Database(CollectionPath path) -> CollectionTable.locked(session, path);
            case Address.Member(ObjectPath path) ->
                    CollectionTable.locked(session, path.collection());
            case Address.File(FilePath path) ->
                    FileTrees.lock(session, path.owner(), now.toEpochMilli());
            case Address.AllBookmarks _,
                    Address.Root _,
                    Address.Dav _,
                    Address.Principals _,
                    Address.Principal _,
                    Address.Users _,
                    Address.Workspace _,
                    Address.HomeSet _,
                    Address.Upload _,
                    Address.Nowhere _ -> {
                // nobody writes there
            }
        }
        return standing(session, address);
    }

    /** What is there; of the places that are always there nobody asks. */
    static Standing standing(Session session, Address address) throws SQLException {
        return switch (address) {
            case Address.Member(ObjectPath path) -> Standing.of(tag(session, path));
            case Address.Database(CollectionPath path) ->
                    CollectionTable.place(session, path)
                            .map(Situations::standing)
                            .orElseGet(Standing.Nothing::new);
            case Address.File(FilePath path) ->
                    FileTable.find(session, path)
                            .map(FileRow::standing)
                            .orElseGet(Standing.Nothing::new);
            case Address.Upload _, Address.Nowhere _ -> new Standing.Nothing();
            case Address.AllBookmarks _,
                    Address.Root _,
                    Address.Dav _,
                    Address.Principals _,
                    Address.Principal _,
                    Address.Users _,
                    Address.Workspace _,
                    Address.HomeSet _ ->
                    new Standing.Untagged();
        };
    }

    static Standing standing(Place place) {
        return new Standing.Untagged(Optional.of(place.token()));
    }

    private static Optional<ETag> tag(Session session, ObjectPath path) throws SQLException {
        CollectionPath collection = path.collection();
        return session.first(
                """
                SELECT o.etag FROM collection c
                JOIN object o ON o.owner = c.owner AND o.collection = c.id
                WHERE c.owner = ? AND c.home = ? AND c.name = ? AND o.name = ?
                """,
                row -> new ETag(row.getString(1)),
                collection.owner(),
                collection.home().segment(),
                collection.name(),
                path.name());
    }
}
