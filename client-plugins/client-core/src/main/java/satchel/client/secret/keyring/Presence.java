package satchel.client.secret.keyring;

import java.util.Map;

/** Whether there is somebody to answer a prompt. */
final class Presence {
    private Presence() {}

    /** A display to show it on, and no timer that started us ({@code $SATCHEL_UNATTENDED}). */
    static boolean mayAsk(Map<String, String> environment) {
        boolean display =
                !environment.getOrDefault("DISPLAY", "").isEmpty()
                        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        return display && environment.getOrDefault("SATCHEL_UNATTENDED", "").isEmpty();
    }
}
