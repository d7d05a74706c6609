package satchel.client.secret.keyring;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;

/** The Secret Service's methods, one call each; what they mean for us is the Keyring's business. */
record Service(Bus bus) {
    /** Which of the items found can be read at once. */
    record Found(List<DBusPath> unlocked, List<DBusPath> locked) {}

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
            Object[] reply = open(AgreedCipher.NAME, new Variant<>(offer.published(), "ay"));
            Variant<?> theirs = (Variant<?>) reply[0];
            return new Session((DBusPath) reply[1], offer.agree(Octets.of(theirs.getValue())));
        } catch (BusException e) {
            if (!e.isNotSupported()) {
                throw e;
            }
            Object[] reply = open(PlainCipher.NAME, new Variant<>(""));
            return new Session((DBusPath) reply[1], new PlainCipher());
        }
    }

    private Object[] open(String algorithm, Variant<?> input) throws BusException {
        return bus.call(NAME, PATH, SERVICE, "OpenSession", "sv", algorithm, input);
    }

    /** The collection for new items, or {@link #NOTHING}. */
    DBusPath defaultCollection() throws BusException {
        return (DBusPath) bus.call(NAME, PATH, SERVICE, "ReadAlias", "s", "default")[0];
    }

    boolean isLocked(DBusPath collection) throws BusException {
        Object[] reply =
                bus.call(NAME, collection.getPath(), PROPERTIES, "Get", "ss", COLLECTION, "Locked");
        return Boolean.TRUE.equals(((Variant<?>) reply[0]).getValue());
    }

    Found search(Map<String, String> attributes) throws BusException {
        Object[] reply = bus.call(NAME, PATH, SERVICE, "SearchItems", "a{ss}", attributes);
        return new Found(paths(reply[0]), paths(reply[1]));
    }

    byte[] secret(DBusPath item, Session session) throws BusException {
        Object[] reply = bus.call(NAME, item.getPath(), ITEM, "GetSecret", "o", session.path());
        Object[] secret = (Object[]) reply[0];
        return session.cipher()
                .open(new SecretCipher.Sealed(Octets.of(secret[1]), Octets.of(secret[2])));
    }

    /**
     * Makes an item, or replaces the one with these attributes.
     *
     * @return the prompt that must be answered first, or {@link #NOTHING}
     */
    DBusPath create(
            DBusPath collection,
            String label,
            Map<String, String> attributes,
            byte[] secret,
            Session session)
            throws BusException {
        SecretCipher.Sealed sealed = session.cipher().close(secret);
        Map<String, Variant<?>> properties =
                Map.of(
                        ITEM + ".Label", new Variant<>(label),
                        ITEM + ".Attributes", new Variant<>(attributes, "a{ss}"));
        Object[] reply =
                bus.call(
                        NAME,
                        collection.getPath(),
                        COLLECTION,
                        "CreateItem",
                        "a{sv}(oayays)b",
                        properties,
                        new Object[] {
                            session.path(),
                            sealed.parameters(),
                            sealed.value(),
                            "text/plain; charset=utf8"
                        },
                        true);
        return (DBusPath) reply[1];
    }

    /**
     * @return the prompt that must be answered first, or {@link #NOTHING}
     */
    DBusPath delete(DBusPath item) throws BusException {
        return (DBusPath) bus.call(NAME, item.getPath(), ITEM, "Delete", "")[0];
    }

    /**
     * @return the prompt that must be answered first, or {@link #NOTHING}
     */
    DBusPath unlock(DBusPath what) throws BusException {
        return (DBusPath)
                bus.call(NAME, PATH, SERVICE, "Unlock", "ao", (Object) new DBusPath[] {what})[1];
    }

    /** Shows the user a prompt; whether it was answered. */
    boolean ask(DBusPath prompt, Duration patience) throws BusException {
        bus.listen(prompt.getPath(), PROMPT);
        bus.call(NAME, prompt.getPath(), PROMPT, "Prompt", "s", "");
        Object[] completed = bus.signal(prompt.getPath(), "Completed", patience);
        return Boolean.FALSE.equals(completed[0]);
    }

    private static List<DBusPath> paths(Object array) {
        Object[] paths = array instanceof List<?> list ? list.toArray() : (Object[]) array;
        return Arrays.stream(paths).map(DBusPath.class::cast).toList();
    }
}
