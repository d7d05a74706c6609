package satchel.launcher.session;

import satchel.dav.store.AppPassword;

/** What came of a device's try to be let in. */
public sealed interface DeviceEntry {
    record Welcome(AppPassword device) implements DeviceEntry {}

    record Refused(SignIn.Refused why) implements DeviceEntry {}
}
