package satchel.pim.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import satchel.bus.BusException;
import satchel.bus.BusValues;

/** The data server's registry of sources: which lists there are. */
record Registry(DataServer server) {
    private static final String PATH = "/org/gnome/evolution/dataserver/SourceManager";
    private static final String MANAGER = DataServer.PREFIX + "SourceManager";
    private static final String SOURCE = DataServer.PREFIX + "Source";

    /** All lists that are switched on, by name. */
    List<Source> sources() throws BusException {
        Object[] reply =
                server.bus()
                        .call(
                                server.service("Sources"),
                                PATH,
                                "org.freedesktop.DBus.ObjectManager",
                                "GetManagedObjects",
                                "");
        List<Source> sources = new ArrayList<>();
        for (Object object : BusValues.map(reply[0]).values()) {
            source(BusValues.map(object)).ifPresent(sources::add);
        }
        sources.sort(Comparator.comparing(Source::kind).thenComparing(Source::name));
        return sources;
    }

    private static Optional<Source> source(Map<?, ?> interfaces) {
        Object properties = interfaces.get(SOURCE);
        if (properties == null) {
            return Optional.empty();
        }
        Map<?, ?> values = BusValues.map(properties);
        Object uid = values.get("UID");
        Object data = values.get("Data");
        return uid == null || data == null
                ? Optional.empty()
                : Source.of(BusValues.text(uid), KeyFile.parse(BusValues.text(data)));
    }

    /**
     * Makes an empty list on this machine. An address book gets revision guards: it is the one kind
     * that can refuse a stale write itself.
     */
    Source create(String name, ListKind kind) throws BusException {
        String uid = "satchel-" + UUID.randomUUID();
        String data =
                """
                [Data Source]
                DisplayName=%s
                Enabled=true
                Parent=local-stub

                [%s]
                BackendName=local
                %s
                """
                        .formatted(
                                KeyFile.escaped(name),
                                kind.group(),
                                kind == ListKind.CONTACTS
                                        ? "\n[Revision Guards]\nEnabled=true"
                                        : "Selected=true");
        server.bus()
                .call(
                        server.service("Sources"),
                        PATH,
                        MANAGER,
                        "CreateSources",
                        "a{ss}",
                        Map.of(uid, data));
        return new Source(
                uid, name, kind, "local", kind == ListKind.CONTACTS ? Guards.ON : Guards.OFF);
    }
}
