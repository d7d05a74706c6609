package satchel.client.secret;

import java.util.Optional;

/** One place that keeps passwords. Its contract suite is {@code SecretStoreContract}. */
public interface SecretStore extends AutoCloseable {
    /**
     * Makes sure that a {@link #put} would succeed, as far as that can be known.
     *
     * @throws SecretException if it would not
     */
    void prepare() throws SecretException;

    /** Keeps a password, in the place of an earlier one of this name; lasting when it returns. */
    void put(SecretName name, String secret) throws SecretException;

    Optional<String> find(SecretName name) throws SecretException;

    /** No password of this name is there afterwards. */
    void remove(SecretName name) throws SecretException;

    @Override
    void close();
}
