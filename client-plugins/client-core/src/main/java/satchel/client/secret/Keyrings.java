package satchel.client.secret;

import java.util.Optional;

/** The way to the desktop's keyring. */
@FunctionalInterface
public interface Keyrings {
    /** Absent where no Secret Service runs and none can be started. */
    Optional<SecretStore> open() throws SecretException;
}
