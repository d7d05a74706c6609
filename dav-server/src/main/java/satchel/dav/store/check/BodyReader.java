package satchel.dav.store.check;

import java.util.Set;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.ObjectIndex;

/** Takes out of a stored body what its PUT took out of it. */
@FunctionalInterface
public interface BodyReader {
    Reading read(CollectionKind kind, Set<String> components, byte[] body);

    sealed interface Reading {}

    record Readable(ObjectIndex index) implements Reading {}

    record Unreadable(String why) implements Reading {}
}
