package satchel.launcher.found;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import satchel.launcher.catalogue.Service;

/**
 * A database on a device.
 *
 * @param mark what the device calls it: it alone knows where that is
 * @param holds at least one
 */
public record FoundDatabase(String mark, String name, Set<Holding> holds, boolean writable) {
    public FoundDatabase {
        holds = Collections.unmodifiableSortedSet(new TreeSet<>(holds));
    }

    public boolean serves(Service service) {
        return holds.stream().anyMatch(holding -> holding.isOf(service));
    }
}
