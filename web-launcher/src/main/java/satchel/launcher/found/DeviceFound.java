package satchel.launcher.found;

import java.time.Instant;
import satchel.dav.store.AppPassword;

/** What one device found, and when it told. */
public record DeviceFound(AppPassword device, Instant reported, Found found) {
    DeviceFound with(Found fewer) {
        return new DeviceFound(device, reported, fewer);
    }
}
