package satchel.pim.evolution;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import satchel.client.api.Access;
import satchel.client.api.DatabaseInfo;

/**
 * A list as the data server's registry describes it, without opening it.
 *
 * @param uid the registry's name for it
 * @param backend who keeps it: "local", "caldav", "webcal" …
 */
record Source(String uid, String name, ListKind kind, String backend, Guards guards) {
    /** Backends of what others publish, or of what is computed from other lists. */
    private static final Set<String> ONLY_SHOWN = Set.of("webcal", "weather", "contacts");

    /** Nothing for an account, a mailbox, or a list that the user has switched off. */
    static Optional<Source> of(String uid, KeyFile data) {
        boolean isOff = data.value("Data Source", "Enabled").filter("false"::equals).isPresent();
        return Arrays.stream(ListKind.values())
                .filter(kind -> !isOff && data.has(kind.group()))
                .findFirst()
                .flatMap(kind -> of(uid, data, kind));
    }

    private static Optional<Source> of(String uid, KeyFile data, ListKind kind) {
        String name = data.value("Data Source", "DisplayName").orElse(uid);
        Guards guards =
                data.value("Revision Guards", "Enabled").filter("true"::equals).isPresent()
                        ? Guards.ON
                        : Guards.OFF;
        return data.value(kind.group(), "BackendName")
                .filter(backend -> !backend.isEmpty())
                .map(backend -> new Source(uid, name, kind, backend, guards));
    }

    /** What is told before it is opened. */
    DatabaseInfo info() {
        return info(ONLY_SHOWN.contains(backend) ? Access.READ_ONLY : Access.READ_AND_WRITE);
    }

    DatabaseInfo info(Access access) {
        return new DatabaseInfo(
                uid, name, kind.kind(), kind.components(), access, Optional.empty());
    }
}
