package satchel.dav.store;

import java.time.Instant;

/**
 * What a device told last of the programs on it.
 *
 * @param device id of its app password
 * @param text of whoever keeps and reads it: the store does not look into it
 */
public record DeviceReport(String user, String device, String text, Instant received) {}
