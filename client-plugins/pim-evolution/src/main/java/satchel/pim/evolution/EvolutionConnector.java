package satchel.pim.evolution;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import satchel.bus.BusException;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.FoundDatabase;
import satchel.client.api.Kind;
import satchel.client.api.PimConnector;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimInfo;
import satchel.client.api.Program;

/**
 * Evolution, and what else shows the lists of its data server: GNOME Calendar, Contacts, To Do. A
 * database is named by the registry's name for it; the user may say what the program shows.
 */
@Component
public final class EvolutionConnector implements PimConnector {
    private static final PimInfo INFO =
            new PimInfo("evolution", "Evolution and GNOME", Set.of(Kind.CALENDAR, Kind.CONTACTS));

    private static final int TRIES = 50;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final Map<String, String> environment;

    @Activate
    public EvolutionConnector() {
        this(System.getenv());
    }

    /**
     * @param environment tells where the session bus is
     */
    public EvolutionConnector(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public PimInfo info() {
        return INFO;
    }

    @Override
    public List<FoundDatabase> databases() throws PimException {
        Optional<DataServer> found = DataServer.glance(environment);
        if (found.isEmpty()) {
            return List.of();
        }
        try (DataServer server = found.get()) {
            Program program =
                    new Program(
                            "Evolution's data server",
                            server.isRunning() ? Program.State.RUNNING : Program.State.CLOSED);
            return new Registry(server)
                    .sources().stream()
                            .map(source -> new FoundDatabase(source.info(), Optional.of(program)))
                            .toList();
        } catch (BusException e) {
            throw unreadable(e);
        }
    }

    @Override
    public PimDatabase open(String where, Kind kind) throws PimException {
        DataServer server = server();
        try {
            Source source = find(new Registry(server).sources(), where, kind);
            return open(server, source);
        } catch (BusException e) {
            server.close();
            throw unreadable(e);
        } catch (PimException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static PimDatabase open(DataServer server, Source source)
            throws BusException, PimException {
        Channel channel;
        try {
            channel = Channel.open(server, source);
        } catch (BusException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE,
                    "Evolution cannot open '%s': %s".formatted(source.name(), e.getMessage()),
                    e);
        }
        EvolutionList list =
                source.kind() == ListKind.CONTACTS
                        ? new EvolutionBook(channel, source.guards())
                        : new EvolutionCalendar(channel, source.kind().component());
        return new EvolutionDatabase(server, channel, list, source.info(channel.access()));
    }

    /** By the registry's name, or else by the one that the user sees, if it is the only one. */
    private static Source find(List<Source> sources, String where, Kind kind) throws PimException {
        List<Source> named = sources.stream().filter(one -> one.uid().equals(where)).toList();
        List<Source> found =
                named.isEmpty()
                        ? sources.stream()
                                .filter(one -> one.name().equals(where))
                                .filter(one -> one.kind().kind() == kind)
                                .toList()
                        : named;
        if (found.size() != 1) {
            throw new PimException(
                    PimException.Kind.NOT_FOUND,
                    "Evolution has %s '%s'; 'satchel pims' shows what it has"
                            .formatted(found.isEmpty() ? "no list" : "several lists", where));
        }
        Source source = found.getFirst();
        if (source.kind().kind() != kind) {
            throw new PimException(
                    PimException.Kind.UNSUPPORTED,
                    "'%s' is Evolution's list of another kind".formatted(source.name()));
        }
        return source;
    }

    @Override
    public DatabaseInfo create(String name, Kind kind, Set<String> components) throws PimException {
        ListKind list =
                ListKind.of(kind, components)
                        .orElseThrow(() ->
                                new PimException(
                                        PimException.Kind.UNSUPPORTED,
                                        "Evolution keeps events, tasks and memos in lists apart"));
        try (DataServer server = server()) {
            Source made = new Registry(server).create(name, list);
            awaitOpening(server, made);
            return made.info();
        } catch (BusException e) {
            throw unreadable(e);
        }
    }

    /** The registry tells the other services of a new list, and not before it answers. */
    private static void awaitOpening(DataServer server, Source made) throws BusException {
        for (int tries = 1; ; tries++) {
            try {
                Channel.open(server, made);
                return;
            } catch (BusException e) {
                if (tries == TRIES || !Halving.isAnswer(e.name())) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws BusException {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusException("interrupted", e);
        }
    }

    private DataServer server() throws PimException {
        return DataServer.find(environment)
                .orElseThrow(() ->
                        new PimException(
                                PimException.Kind.NOT_FOUND,
                                "Evolution's data server is not on this desktop's session bus"));
    }

    private static PimException unreadable(BusException e) {
        return new PimException(
                PimException.Kind.UNREADABLE,
                "Evolution's data server does not answer: " + e.getMessage(),
                e);
    }
}
