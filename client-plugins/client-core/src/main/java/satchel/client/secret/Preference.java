package satchel.client.secret;

import java.util.Map;

/** Where the user wants new passwords to be kept: {@code $SATCHEL_SECRETS}. */
enum Preference {
    /** In the keyring; where there is none, in the file. */
    KEYRING_IF_THERE,
    /** In the keyring or not at all. */
    KEYRING,
    /** In the file, though there be a keyring: for machines where nobody unlocks it. */
    FILE;

    private static final String VARIABLE = "SATCHEL_SECRETS";

    static Preference of(Map<String, String> environment) throws SecretException {
        return switch (environment.getOrDefault(VARIABLE, "")) {
            case "" -> KEYRING_IF_THERE;
            case "keyring" -> KEYRING;
            case "file" -> FILE;
            case String other ->
                    throw new SecretException(
                            VARIABLE + " is '" + other + "'; it takes keyring or file");
        };
    }
}
