package satchel.pim.evolution;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.bus.Bus;
import satchel.bus.BusAddress;
import satchel.bus.BusException;
import satchel.bus.BusValues;

/**
 * The data server on the session bus. Its services are started when they are asked; the numbers in
 * their names change with its versions, so they are looked up.
 */
final class DataServer implements AutoCloseable {
    /** What all its names begin with. */
    static final String PREFIX = "org.gnome.evolution.dataserver.";

    /** A batch for a list on a slow server far away may take its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration GLANCE = Duration.ofSeconds(3);

    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    private final Bus bus;
    private final List<String> names;

    private DataServer(Bus bus, List<String> names) {
        this.bus = bus;
        this.names = names;
    }

    /** Absent without a session bus, or where the data server is not installed. */
    static Optional<DataServer> find(Map<String, String> environment) {
        return find(environment, PATIENCE);
    }

    /** The same for a question that must be answered at once or not at all. */
    static Optional<DataServer> glance(Map<String, String> environment) {
        return find(environment, GLANCE);
    }

    private static Optional<DataServer> find(Map<String, String> environment, Duration patience) {
        Optional<String> address = BusAddress.address(environment);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            return on(Bus.connect(address.get(), patience));
        } catch (BusException e) {
            return Optional.empty(); // an address left over from a session that ended
        }
    }

    private static Optional<DataServer> on(Bus bus) throws BusException {
        try {
            List<String> names =
                    bus.names().stream().filter(name -> name.startsWith(PREFIX)).toList();
            if (!names.isEmpty()) {
                return Optional.of(new DataServer(bus, names));
            }
        } catch (BusException e) {
            bus.close();
            throw e;
        }
        bus.close();
        return Optional.empty();
    }

    Bus bus() {
        return bus;
    }

    /**
     * The service of that name in the newest version that is here.
     *
     * @param service "Sources", "Calendar" or "AddressBook"
     */
    String service(String service) throws BusException {
        String start = PREFIX + service;
        return names.stream()
                .filter(name -> name.startsWith(start))
                .filter(name -> name.substring(start.length()).matches("[0-9]+"))
                .max(
                        Comparator.comparingInt(
                                name -> Integer.parseInt(name.substring(start.length()))))
                .orElseThrow(() -> new BusException("", "no " + start + " on the session bus"));
    }

    /** What is told in a program's stead: the data server runs without Evolution, too. */
    boolean isRunning() throws BusException {
        return bus.isOwned(service("Sources"));
    }

    String property(String service, String path, String type, String name) throws BusException {
        Object value = bus.call(service, path, PROPERTIES, "Get", "ss", PREFIX + type, name)[0];
        return BusValues.text(value);
    }

    @Override
    public void close() {
        bus.close();
    }
}
