package satchel.client.secret;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import satchel.client.secret.file.EncryptedFile;
import satchel.client.secret.file.SecretKeyFile;
import satchel.client.secret.keyring.Keyring;
import satchel.client.state.StateFolder;

/** Chooses where a password is kept, and finds it there again. */
@Component(service = Vault.class)
public final class Vault {
    private final Map<String, String> environment;
    private final Keyrings keyrings;
    private final SecretStore file;

    @Activate
    public Vault(@Reference StateFolder state) {
        this(System.getenv(), () -> Keyring.open(System.getenv()), file(state, System.getenv()));
    }

    /**
     * @param environment says what the user prefers
     */
    public Vault(Map<String, String> environment, Keyrings keyrings, SecretStore file) {
        this.environment = Map.copyOf(environment);
        this.keyrings = keyrings;
        this.file = file;
    }

    private static SecretStore file(StateFolder state, Map<String, String> environment) {
        return new EncryptedFile(
                state, SecretKeyFile.of(environment, System.getProperty("user.home")));
    }

    /**
     * Keeps a password, and has read it back when it returns.
     *
     * @throws SecretException if it is not certain to be had again
     */
    public Place keep(SecretName name, String secret) throws SecretException {
        Optional<SecretStore> keyring = preferred();
        if (keyring.isEmpty()) {
            put(file, name, secret);
            return Place.FILE;
        }
        try (SecretStore open = keyring.get()) {
            put(open, name, secret);
            return Place.KEYRING;
        }
    }

    public String read(SecretName name, Place place) throws SecretException {
        Optional<String> found =
                switch (place) {
                    case FILE -> file.find(name);
                    case KEYRING -> {
                        try (SecretStore keyring = keyring(name)) {
                            yield keyring.find(name);
                        }
                    }
                };
        return found.orElseThrow(() ->
                new SecretException(
                        "the password of " + name + " is gone; 'satchel pair URL' gets another"));
    }

    /** A password was kept in a place: an older one elsewhere goes, if it can be reached. */
    public void forgetOutside(SecretName name, Place place) {
        try {
            switch (place) {
                case KEYRING -> file.remove(name);
                case FILE -> forgetInKeyring(name);
            }
        } catch (SecretException outOfReach) {
            // A locked keyring may be the reason for the move; nobody asks for that one again.
            return;
        }
    }

    private void forgetInKeyring(SecretName name) throws SecretException {
        Optional<SecretStore> keyring = keyrings.open();
        if (keyring.isPresent()) {
            try (SecretStore open = keyring.get()) {
                open.remove(name);
            }
        }
    }

    /**
     * Makes sure, before a server gives a new password out, that it could be kept.
     *
     * @throws SecretException if not
     */
    public void prepare() throws SecretException {
        Optional<SecretStore> keyring = preferred();
        if (keyring.isEmpty()) {
            file.prepare();
            return;
        }
        try (SecretStore open = keyring.get()) {
            open.prepare();
        }
    }

    private Optional<SecretStore> preferred() throws SecretException {
        return switch (Preference.of(environment)) {
            case FILE -> Optional.empty();
            case KEYRING_IF_THERE -> keyrings.open();
            case KEYRING -> Optional.of(keyrings.open().orElseThrow(Vault::noKeyring));
        };
    }

    private SecretStore keyring(SecretName name) throws SecretException {
        return keyrings.open()
                .orElseThrow(() ->
                        new SecretException(
                                "the password of "
                                        + name
                                        + " is in the desktop's keyring, and that cannot be"
                                        + " reached from here; sign in to the desktop, or pair"
                                        + " again with SATCHEL_SECRETS=file"));
    }

    private static SecretException noKeyring() {
        return new SecretException(
                "SATCHEL_SECRETS asks for a keyring, but no Secret Service is running here");
    }

    private static void put(SecretStore store, SecretName name, String secret)
            throws SecretException {
        store.put(name, secret);
        if (!store.find(name).equals(Optional.of(secret))) {
            throw new SecretException(
                    "the password of " + name + " was not there when it was read back");
        }
    }
}
