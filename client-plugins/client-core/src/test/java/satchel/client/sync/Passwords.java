package satchel.client.sync;

import java.util.Map;
import java.util.Optional;
import satchel.client.secret.MemorySecretStore;
import satchel.client.secret.SecretStore;
import satchel.client.secret.Vault;

/** Vaults for tests that are about something else. */
final class Passwords {
    private static final SecretStore KEPT = new MemorySecretStore();

    private Passwords() {}

    /** The same for all. */
    static Vault inMemory() {
        return new Vault(Map.of(), Optional::empty, KEPT);
    }
}
