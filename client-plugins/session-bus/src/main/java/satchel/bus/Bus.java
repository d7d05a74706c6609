package satchel.bus;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.transports.AbstractTransport;
import org.freedesktop.dbus.connections.transports.TransportBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.messages.MethodReturn;

/**
 * A connection to the session bus that asks others and offers nothing itself. The library's own
 * connection serves objects and makes proxies that nobody needs here, so only its messages are
 * used. Safe for use by many threads.
 */
public final class Bus implements AutoCloseable {
    /** What an object tells without being asked. */
    public record Signal(String member, List<Object> values) {}

    /** Whoever hears signals until this is closed. */
    public interface Listener extends AutoCloseable {
        @Override
        void close();
    }

    private record Hearing(String path, String type, Consumer<Signal> sink) {}

    private static final String BUS = "org.freedesktop.DBus";
    private static final String BUS_PATH = "/org/freedesktop/DBus";
    private static final byte NO_FLAGS = 0;

    private final AbstractTransport transport;
    private final Duration patience;
    private final Map<Long, CompletableFuture<Message>> waiting = new ConcurrentHashMap<>();
    private final List<Hearing> hearings = new CopyOnWriteArrayList<>();
    private volatile Optional<Throwable> broken = Optional.empty();

    private Bus(AbstractTransport transport, Duration patience) {
        this.transport = transport;
        this.patience = patience;
    }

    /**
     * @param patience with each answer
     */
    public static Bus connect(String address, Duration patience) throws BusException {
        try {
            AbstractTransport transport =
                    TransportBuilder.create(address)
                            .configure()
                            .withAutoConnect(false)
                            .back()
                            .build();
            transport.connect();
            return greeted(new Bus(transport, patience));
        } catch (DBusException | IOException e) {
            throw new BusException("no connection to the session bus: " + e.getMessage(), e);
        }
    }

    private static Bus greeted(Bus bus) throws BusException {
        Thread.ofPlatform().daemon().name("session bus").start(bus::read);
        try {
            bus.call(BUS, BUS_PATH, BUS, "Hello", "");
            return bus;
        } catch (BusException e) {
            bus.close();
            throw e;
        }
    }

    /** The names that have an owner, and those for which one would be started. */
    public Set<String> names() throws BusException {
        Set<String> names = new TreeSet<>();
        for (String list : List.of("ListNames", "ListActivatableNames")) {
            names.addAll(BusValues.texts(call(BUS, BUS_PATH, BUS, list, "")[0]));
        }
        return names;
    }

    /** Whether somebody has this name now; nobody is started for the question. */
    public boolean isOwned(String name) throws BusException {
        return Boolean.TRUE.equals(call(BUS, BUS_PATH, BUS, "NameHasOwner", "s", name)[0]);
    }

    /**
     * Hears an object's signals of one interface until the answer or this connection is closed. The
     * sink is told by the thread that reads answers: it must not ask anything itself.
     */
    public Listener listen(String path, String type, Consumer<Signal> sink) throws BusException {
        Hearing hearing = new Hearing(path, type, sink);
        hearings.add(hearing);
        try {
            call(
                    BUS,
                    BUS_PATH,
                    BUS,
                    "AddMatch",
                    "s",
                    "type='signal',path='%s',interface='%s'".formatted(path, type));
            return () -> hearings.remove(hearing);
        } catch (BusException e) {
            hearings.remove(hearing);
            throw e;
        }
    }

    /**
     * Asks and waits for the answer.
     *
     * @param signature of the arguments
     * @return what the answer carries
     */
    public Object[] call(
            String service,
            String path,
            String type,
            String member,
            String signature,
            Object... arguments)
            throws BusException {
        try {
            MethodCall call =
                    transport
                            .getMessageFactory()
                            .createMethodCall(
                                    service,
                                    path,
                                    type,
                                    member,
                                    NO_FLAGS,
                                    signature.isEmpty() ? null : signature,
                                    arguments);
            return answer(ask(call));
        } catch (DBusException | IOException e) {
            throw e instanceof BusException known
                    ? known
                    : new BusException(member + " failed: " + e.getMessage(), e);
        }
    }

    private Message ask(MethodCall call) throws DBusException, IOException {
        CompletableFuture<Message> answer = new CompletableFuture<>();
        waiting.put(call.getSerial(), answer);
        try {
            if (broken.isPresent()) {
                throw gone(broken.get());
            }
            synchronized (transport) {
                transport.writeMessage(call);
            }
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new BusException(
                    "no answer on the session bus in " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw gone(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusException("interrupted", e);
        } finally {
            waiting.remove(call.getSerial());
        }
    }

    private static BusException gone(Throwable cause) {
        return new BusException("the session bus is gone: " + cause, cause);
    }

    private static Object[] answer(Message reply) throws DBusException, BusException {
        if (reply instanceof Error error) {
            Object[] said = parameters(error);
            throw new BusException(
                    String.valueOf(error.getName()),
                    said.length > 0 ? String.valueOf(said[0]) : String.valueOf(error.getName()));
        }
        return parameters(reply);
    }

    private static Object[] parameters(Message message) throws DBusException {
        return Optional.ofNullable(message.getParameters()).orElseGet(() -> new Object[0]);
    }

    private void read() {
        try {
            while (true) {
                Message message = transport.readMessage();
                if (message != null) {
                    take(message);
                }
            }
        } catch (DBusException | IOException | RuntimeException | OutOfMemoryError e) {
            broken = Optional.of(e);
            waiting.values().forEach(answer -> answer.completeExceptionally(e));
        }
    }

    private void take(Message message) throws DBusException {
        if (message instanceof MethodReturn || message instanceof Error) {
            Optional.ofNullable(waiting.get(message.getReplySerial()))
                    .ifPresent(answer -> answer.complete(message));
        } else if (message instanceof DBusSignal) {
            Signal signal =
                    new Signal(String.valueOf(message.getName()), List.of(parameters(message)));
            for (Hearing hearing : hearings) {
                if (hearing.path().equals(message.getPath())
                        && hearing.type().equals(message.getInterface())) {
                    hearing.sink().accept(signal);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException alreadyGone) {
            // Whatever was asked has been answered.
            return;
        }
    }
}
