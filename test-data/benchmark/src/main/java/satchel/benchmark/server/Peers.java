package satchel.benchmark.server;

import java.util.List;
import java.util.Optional;

/** The list of Debian's servers that Satchel is measured beside. */
public final class Peers {
    /** The one that the targets are ratios to. */
    public static final String YARDSTICK = Cyrus.NAME;

    private static final List<ServerKind> ALL =
            List.of(new Radicale(), new Xandikos(), new Cyrus());

    private Peers() {}

    public static Optional<ServerKind> named(String name) {
        return ALL.stream().filter(peer -> peer.name().equals(name)).findFirst();
    }

    public static List<String> names() {
        return ALL.stream().map(ServerKind::name).toList();
    }
}
