package satchel.dav.store;

import java.time.Instant;

/**
 * A random password of one device, revocable on its own.
 *
 * @param label for people: the device's name
 * @param sha256 hex, of the password without its dashes; it is random, so no slow hash is needed
 */
public record AppPassword(String user, String id, String label, String sha256, Instant created) {}
