package satchel.client.secret.keyring;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.bus.Bus;
import satchel.bus.BusAddress;
import satchel.bus.BusException;
import satchel.client.secret.SecretException;
import satchel.client.secret.SecretName;
import satchel.client.secret.SecretStore;

/**
 * The desktop's keyring. Where it is locked the user is asked to unlock it, if there is a user to
 * ask; otherwise that is an error at once, because a sync at night must not wait for an answer.
 */
public final class Keyring implements SecretStore {
    /** As libsecret marks items of one kind. */
    private static final String SCHEMA = "satchel.AppPassword";

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Duration FOR_THE_USER = Duration.ofMinutes(2);

    private final Bus bus;
    private final Service service;
    private final Session session;
    private final String collection;
    private final boolean mayAsk;

    private Keyring(Bus bus, Service service, Session session, String collection, boolean mayAsk) {
        this.bus = bus;
        this.service = service;
        this.session = session;
        this.collection = collection;
        this.mayAsk = mayAsk;
    }

    /** Absent without a session bus, without a Secret Service on it, or without a keyring in it. */
    public static Optional<SecretStore> open(Map<String, String> environment)
            throws SecretException {
        Optional<String> address = BusAddress.address(environment);
        return address.isEmpty()
                ? Optional.empty()
                : open(address.get(), Presence.mayAsk(environment));
    }

    private static Optional<SecretStore> open(String address, boolean mayAsk)
            throws SecretException {
        Bus bus;
        try {
            bus = Bus.connect(address, PATIENCE);
        } catch (BusException noBus) {
            return Optional.empty(); // an address left over from a session that ended
        }
        try {
            Service service = new Service(bus);
            Session session = service.open();
            String collection = service.defaultCollection();
            if (!collection.equals(Service.NOTHING)) {
                return Optional.of(new Keyring(bus, service, session, collection, mayAsk));
            }
            bus.close();
            return Optional.empty();
        } catch (BusException e) {
            bus.close();
            if (e.isNobody()) {
                return Optional.empty();
            }
            throw unusable(e);
        }
    }

    @Override
    public void prepare() throws SecretException {
        try {
            if (service.isLocked(collection)) {
                unlock(collection);
            }
        } catch (BusException e) {
            throw unusable(e);
        }
    }

    @Override
    public void put(SecretName name, String secret) throws SecretException {
        prepare();
        try {
            answer(
                    service.create(
                            collection,
                            "Satchel: " + name,
                            attributes(name),
                            secret.getBytes(StandardCharsets.UTF_8),
                            session));
        } catch (BusException e) {
            throw unusable(e);
        }
    }

    @Override
    public Optional<String> find(SecretName name) throws SecretException {
        try {
            Service.Found found = service.search(attributes(name));
            if (!found.unlocked().isEmpty()) {
                return Optional.of(read(found.unlocked().getFirst()));
            }
            if (found.locked().isEmpty()) {
                return Optional.empty();
            }
            unlock(found.locked().getFirst());
            return Optional.of(read(found.locked().getFirst()));
        } catch (BusException e) {
            throw unusable(e);
        }
    }

    @Override
    public void remove(SecretName name) throws SecretException {
        try {
            Service.Found found = service.search(attributes(name));
            List<String> all = new ArrayList<>(found.unlocked());
            for (String item : found.locked()) {
                unlock(item);
                all.add(item);
            }
            for (String item : all) {
                answer(service.delete(item));
            }
        } catch (BusException e) {
            throw unusable(e);
        }
    }

    @Override
    public void close() {
        bus.close();
    }

    private String read(String item) throws BusException {
        return new String(service.secret(item, session), StandardCharsets.UTF_8);
    }

    private void unlock(String what) throws BusException, SecretException {
        answer(service.unlock(what));
    }

    private void answer(String prompt) throws BusException, SecretException {
        if (prompt.equals(Service.NOTHING)) {
            return;
        }
        if (!mayAsk || !service.ask(prompt, FOR_THE_USER)) {
            throw locked();
        }
    }

    private static Map<String, String> attributes(SecretName name) {
        return Map.of(
                "xdg:schema", SCHEMA, "server", name.server().toString(), "user", name.user());
    }

    private static SecretException locked() {
        return new SecretException(
                "the desktop's keyring is locked; unlock it (signing in to the desktop does) and"
                        + " try again, or pair again with SATCHEL_SECRETS=file");
    }

    private static SecretException unusable(BusException e) {
        return e.isNamed("org.freedesktop.Secret.Error.IsLocked")
                ? locked()
                : new SecretException("the desktop's keyring does not work: " + e.getMessage(), e);
    }
}
