package satchel.client.secret;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Passwords in memory; refuses and forgets as a test wants. */
public final class MemorySecretStore implements SecretStore {
    public final Map<SecretName, String> kept = new HashMap<>();

    /** As a keyring that nobody unlocks. */
    public boolean locked;

    /** Takes passwords and loses them. */
    public boolean forgetful;

    @Override
    public void prepare() throws SecretException {
        if (locked) {
            throw new SecretException("the keyring is locked");
        }
    }

    @Override
    public void put(SecretName name, String secret) throws SecretException {
        prepare();
        if (!forgetful) {
            kept.put(name, secret);
        }
    }

    @Override
    public Optional<String> find(SecretName name) throws SecretException {
        prepare();
        return Optional.ofNullable(kept.get(name));
    }

    @Override
    public void remove(SecretName name) throws SecretException {
        prepare();
        kept.remove(name);
    }

    @Override
    public void close() {
        // Stays as it is for the next to open it.
    }
}
