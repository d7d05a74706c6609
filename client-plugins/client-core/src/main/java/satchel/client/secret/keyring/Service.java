package satchel.client.secret.keyring;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import satchel.bus.Bus;
import satchel.bus.BusException;
import satchel.bus.BusValues;

/** The Secret Service's methods, one call each; what they mean for us is the Keyring's business. */
record Service(Bus bus) {
    /** Which of the items found can be read at once. */
    record Found(List<String> unlocked, List<String> locked) {}

    private static final String NAME = "org.freedesktop.secrets";
    private static final String PATH = "/org/freedesktop/secrets";
    private static final String SERVICE = "org.freedesktop.Secret.Service";
    private static final String COLLECTION = "org.freedesktop.Secret.Collection";
    private static final String ITEM = "org.freedesktop.Secret.Item";
    private static final String PROMPT = "org.freedesktop.Secret.Prompt";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";

    /** The path that stands for none. */
    static final String NOTHING = "/";

    Session open() throws BusException {
        AgreedCipher.Offer offer = AgreedCipher.Offer.fresh(new SecureRandom());
        try {
            Object[] reply = open(AgreedCipher.NAME, BusValues.variant(offer.published(), "ay"));
            return new Session(
                    BusValues.text(reply[1]), offer.agree(Octets.of(BusValues.plain(reply[0]))));
        } catch (BusException e) {
            if (!e.isNamed("org.freedesktop.DBus.Error.NotSupported")) {
                throw e;
            }
            Object[] reply = open(PlainCipher.NAME, BusValues.variant("", "s"));
            return new Session(BusValues.text(reply[1]), new PlainCipher());
        }
    }

    private Object[] open(String algorithm, Object input) throws BusException {
        return bus.call(NAME, PATH, SERVICE, "OpenSession", "sv", algorithm, input);
    }

    /** The collection for new items, or {@link #NOTHING}. */
    String defaultCollection() throws BusException {
        return BusValues.text(bus.call(NAME, PATH, SERVICE, "ReadAlias", "s", "default")[0]);
    }

    boolean isLocked(String collection) throws BusException {
        Object[] reply = bus.call(NAME, collection, PROPERTIES, "Get", "ss", COLLECTION, "Locked");
        return Boolean.TRUE.equals(BusValues.plain(reply[0]));
    }

    Found search(Map<String, String> attributes) throws BusException {
        Object[] reply = bus.call(NAME, PATH, SERVICE, "SearchItems", "a{ss}", attributes);
        return new Found(BusValues.texts(reply[0]), BusValues.texts(reply[1]));
    }

    byte[] secret(String item, Session session) throws BusException {
        Object[] reply =
                bus.call(NAME, item, ITEM, "GetSecret", "o", BusValues.path(session.path()));
        Object[] secret = (Object[]) reply[0];
        return session.cipher()
                .open(new SecretCipher.Sealed(Octets.of(secret[1]), Octets.of(secret[2])));
    }

    /**
     * Makes an item, or replaces the one with these attributes.
     *
     * @return the prompt that must be answered first, or {@link #NOTHING}
     */
    String create(
            String collection,
            String label,
            Map<String, String> attributes,
            byte[] secret,
            Session session)
            throws BusException {
        SecretCipher.Sealed sealed = session.cipher().close(secret);
        Map<String, Object> properties =
                Map.of(
                        ITEM + ".Label", BusValues.variant(label, "s"),
                        ITEM + ".Attributes", BusValues.variant(attributes, "a{ss}"));
        Object[] reply =
                bus.call(
                        NAME,
                        collection,
                        COLLECTION,
                        "CreateItem",
                        "a{sv}(oayays)b",
                        properties,
                        new Object[] {
                            BusValues.path(session.path()),
                            sealed.parameters(),
                            sealed.value(),
                            "text/plain; charset=utf8"
                        },
                        true);
        return BusValues.text(reply[1]);
    }

    /**
     * @return the prompt that must be answered first, or {@link #NOTHING}
     */
    String delete(String item) throws BusException {
        return BusValues.text(bus.call(NAME, item, ITEM, "Delete", "")[0]);
    }

    /**
     * @return the prompt that must be answered first, or {@link #NOTHING}
     */
    String unlock(String what) throws BusException {
        Object[] reply = bus.call(NAME, PATH, SERVICE, "Unlock", "ao", BusValues.paths(what));
        return BusValues.text(reply[1]);
    }

    /** Shows the user a prompt; whether it was answered. */
    boolean ask(String prompt, Duration patience) throws BusException {
        BlockingQueue<Bus.Signal> told = new LinkedBlockingQueue<>();
        bus.listen(prompt, PROMPT, told::add);
        bus.call(NAME, prompt, PROMPT, "Prompt", "s", "");
        try {
            Optional<Bus.Signal> completed =
                    Optional.ofNullable(told.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
            return completed
                    .filter(signal -> Boolean.FALSE.equals(signal.values().getFirst()))
                    .isPresent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
