package satchel.client.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every place for passwords keeps to. */
public interface SecretStoreContract {
    SecretName ROBIN = new SecretName(URI.create("https://a.example"), "robin");
    SecretName ALEX = new SecretName(URI.create("https://a.example"), "alex");
    SecretName ELSEWHERE = new SecretName(URI.create("https://a.example:8443"), "robin");

    /** The same place each time, opened anew: what was kept is there again. */
    SecretStore open() throws SecretException;

    @ParameterizedTest
    @ValueSource(strings = {"s3cret", " spaces \n and ends ", "pässwörd €𝄞", ""})
    default void whatWasKeptIsFoundAgain(String secret) throws SecretException {
        put(ROBIN, secret);

        assertFound(ROBIN, secret);
    }

    @Test
    default void aLongOneIsKeptWhole() throws SecretException {
        String secret = "0123456789abcdef".repeat(512);
        put(ROBIN, secret);

        assertFound(ROBIN, secret);
    }

    @Test
    default void eachUserOfEachServerHasOne() throws SecretException {
        put(ROBIN, "robin's");
        put(ALEX, "alex's");
        put(ELSEWHERE, "another server's");

        assertFound(ROBIN, "robin's");
        assertFound(ALEX, "alex's");
        assertFound(ELSEWHERE, "another server's");
    }

    @Test
    default void aNewOneTakesThePlaceOfTheOld() throws SecretException {
        put(ROBIN, "old");
        put(ROBIN, "new");

        assertFound(ROBIN, "new");
        remove(ROBIN);
        assertNotFound(ROBIN);
    }

    @Test
    default void removingOneLeavesTheOthers() throws SecretException {
        put(ROBIN, "robin's");
        put(ALEX, "alex's");

        remove(ROBIN);

        assertNotFound(ROBIN);
        assertFound(ALEX, "alex's");
    }

    @Test
    default void whatIsNotThereIsNotFoundAndCanBeRemoved() throws SecretException {
        remove(ELSEWHERE);

        assertNotFound(ELSEWHERE);
    }

    @Test
    default void whatIsPreparedTakesAPassword() throws SecretException {
        try (SecretStore store = open()) {
            store.prepare();
        }
        put(ROBIN, "kept");

        assertFound(ROBIN, "kept");
    }

    private void put(SecretName name, String secret) throws SecretException {
        try (SecretStore store = open()) {
            store.put(name, secret);
        }
    }

    private void remove(SecretName name) throws SecretException {
        try (SecretStore store = open()) {
            store.remove(name);
        }
    }

    private void assertFound(SecretName name, String secret) throws SecretException {
        try (SecretStore store = open()) {
            assertThat(store.find(name)).hasValue(secret);
        }
    }

    private void assertNotFound(SecretName name) throws SecretException {
        try (SecretStore store = open()) {
            assertThat(store.find(name)).isEmpty();
        }
    }
}
