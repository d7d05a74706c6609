package satchel.launcher.found;

import java.util.List;
import java.util.function.UnaryOperator;
import satchel.launcher.catalogue.Service;

/** What is to be shown as being on a user's devices, the latest report first. */
public record NowFound(List<DeviceFound> devices) {
    public NowFound {
        devices = List.copyOf(devices);
    }

    /** Programs and devices without a database that is meant are left out. */
    public NowFound of(Service service) {
        return keeping(found -> found.of(service));
    }

    public NowFound of(String plugin) {
        return keeping(found -> found.of(plugin));
    }

    private NowFound keeping(UnaryOperator<Found> meant) {
        return new NowFound(
                devices.stream()
                        .map(device -> device.with(meant.apply(device.found())))
                        .filter(device -> !device.found().programs().isEmpty())
                        .toList());
    }
}
