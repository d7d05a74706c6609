package satchel.client.secret.file;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import satchel.client.secret.SecretException;
import satchel.client.secret.SecretName;
import satchel.client.secret.SecretStore;
import satchel.client.state.JsonFile;
import satchel.client.state.StateFolder;
import satchel.client.state.StateLock;

/**
 * {@code secrets.json}: each password sealed with AES-256-GCM, bound to whose it is, so that none
 * can be put in another's place. Who has both the file and its key has the passwords.
 */
public final class EncryptedFile implements SecretStore {
    private final StateFolder state;
    private final JsonFile file;
    private final SecretKeyFile key;

    public EncryptedFile(StateFolder state, SecretKeyFile key) {
        this.state = state;
        this.file = state.file("secrets");
        this.key = key;
    }

    @Override
    public void prepare() throws SecretException {
        try (StateLock _ = state.lock("secrets")) {
            key.findOrMake();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public void put(SecretName name, String secret) throws SecretException {
        try (StateLock _ = state.lock("secrets")) {
            byte[] sealed = Seal.close(key.findOrMake(), bytes(secret), bound(name));
            JsonObject json = new JsonObject();
            json.addProperty("server", name.server().toString());
            json.addProperty("user", name.user());
            json.addProperty("sealed", Base64.getEncoder().encodeToString(sealed));
            List<JsonObject> all = others(name);
            all.add(json);
            file.write(all);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public Optional<String> find(SecretName name) throws SecretException {
        try {
            for (JsonObject json : file.read()) {
                if (isOf(name, json)) {
                    return Optional.of(open(name, file.text(json, "sealed")));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public void remove(SecretName name) throws SecretException {
        try (StateLock _ = state.lock("secrets")) {
            List<JsonObject> others = others(name);
            if (others.size() < file.read().size()) {
                file.write(others);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public void close() {
        // Nothing stays open between two calls.
    }

    private List<JsonObject> others(SecretName name) throws IOException {
        List<JsonObject> others = new ArrayList<>();
        for (JsonObject json : file.read()) {
            if (!isOf(name, json)) {
                others.add(json);
            }
        }
        return others;
    }

    private String open(SecretName name, String sealed) throws SecretException {
        SecretKey opened = key.find().orElseThrow(key::missing);
        try {
            byte[] secret = Seal.open(opened, Base64.getDecoder().decode(sealed), bound(name));
            return new String(secret, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notSealedWithThisKey) {
            throw new SecretException(
                    "the password of %s was not sealed with the key %s, or was altered; 'satchel"
                                    .formatted(name, key)
                            + " pair URL' gets another",
                    notSealedWithThisKey);
        }
    }

    private boolean isOf(SecretName name, JsonObject json) throws IOException {
        return file.text(json, "server").equals(name.server().toString())
                && file.text(json, "user").equals(name.user());
    }

    private static byte[] bound(SecretName name) {
        return bytes(name.server() + "\n" + name.user());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static SecretException unusable(IOException e) {
        return e instanceof SecretException known
                ? known
                : new SecretException(String.valueOf(e.getMessage()), e);
    }
}
