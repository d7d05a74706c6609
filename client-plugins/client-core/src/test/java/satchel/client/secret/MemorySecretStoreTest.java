package satchel.client.secret;

final class MemorySecretStoreTest implements SecretStoreContract {
    private final MemorySecretStore store = new MemorySecretStore();

    @Override
    public SecretStore open() {
        return store;
    }
}
