package satchel.launcher.web;

/**
 * Makes a password for one device. It is made when the device collects it and not before, so that
 * none lies about waiting.
 */
@FunctionalInterface
public interface DevicePasswords {
    /** The password itself; the store keeps only its hash, under this label. */
    String create(String user, String label);
}
