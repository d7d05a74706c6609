package satchel.client.secret.keyring;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.freedesktop.dbus.connections.transports.AbstractTransport;
import org.freedesktop.dbus.connections.transports.TransportBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.messages.MethodReturn;

/**
 * A connection to the session bus on which one thread asks and waits. The library's own connection
 * runs threads for objects and signals that nobody needs here, so only its messages are used.
 */
final class Bus implements AutoCloseable {
    private static final String BUS = "org.freedesktop.DBus";
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final byte NO_FLAGS = 0;

    private final AbstractTransport transport;

    private Bus(AbstractTransport transport) {
        this.transport = transport;
    }

    static Bus connect(String address) throws BusException {
        try {
            AbstractTransport transport =
                    TransportBuilder.create(address)
                            .configure()
                            .withAutoConnect(false)
                            .back()
                            .build();
            transport.connect();
            Bus bus = new Bus(transport);
            bus.call(BUS, "/org/freedesktop/DBus", BUS, "Hello", "");
            return bus;
        } catch (DBusException | IOException e) {
            throw new BusException("no connection to the session bus: " + e.getMessage(), e);
        }
    }

    /** Signals of an object arrive from now on. */
    void listen(String path, String type) throws BusException {
        call(
                BUS,
                "/org/freedesktop/DBus",
                BUS,
                "AddMatch",
                "s",
                "type='signal',path='%s',interface='%s'".formatted(path, type));
    }

    /**
     * Asks and waits for the answer.
     *
     * @param signature of the arguments
     * @return what the answer carries
     */
    Object[] call(
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
            transport.writeMessage(call);
            return answer(next(message -> isReply(message, call), PATIENCE));
        } catch (DBusException | IOException e) {
            throw e instanceof BusException known
                    ? known
                    : new BusException(member + " failed: " + e.getMessage(), e);
        }
    }

    /** Waits for a signal of an object that is listened to. */
    Object[] signal(String path, String member, Duration patience) throws BusException {
        try {
            return parameters(
                    next(
                            message ->
                                    message instanceof DBusSignal
                                            && path.equals(message.getPath())
                                            && member.equals(message.getName()),
                            patience));
        } catch (DBusException e) {
            throw new BusException(member + " makes no sense: " + e.getMessage(), e);
        }
    }

    private static boolean isReply(Message message, MethodCall call) {
        return (message instanceof MethodReturn || message instanceof Error)
                && message.getReplySerial() == call.getSerial();
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

    /** The first message that is meant; others, such as NameAcquired, are passed over. */
    private Message next(Predicate<Message> meant, Duration patience) throws BusException {
        CompletableFuture<Message> found = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("session bus").start(() -> read(meant, found));
        try {
            return found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new BusException(
                    "no answer on the session bus in " + patience.toSeconds() + " s", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new BusException("the session bus is gone: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusException("interrupted", e);
        }
    }

    private void read(Predicate<Message> meant, CompletableFuture<Message> found) {
        try {
            while (!found.isDone()) {
                Message message = transport.readMessage();
                if (message != null && meant.test(message)) {
                    found.complete(message);
                }
            }
        } catch (DBusException | IOException | RuntimeException e) {
            found.completeExceptionally(e);
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
