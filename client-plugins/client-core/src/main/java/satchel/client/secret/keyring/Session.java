package satchel.client.secret.keyring;

/** What a client and the service agreed on before a secret travels between them. */
record Session(String path, SecretCipher cipher) {}
