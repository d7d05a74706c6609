package satchel.client.secret;

/** Where a password is kept. */
public enum Place {
    /** The desktop's Secret Service. */
    KEYRING,
    /** {@code secrets.json}, encrypted under a key that lies elsewhere. */
    FILE
}
