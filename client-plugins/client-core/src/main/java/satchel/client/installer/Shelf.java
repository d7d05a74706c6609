package satchel.client.installer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Version;

/**
 * Which plug-ins are installed, as the record on disk says.
 *
 * @param serial the highest catalogue serial followed so far
 */
record Shelf(long serial, List<Kept> plugins) {
    static final Shelf EMPTY = new Shelf(0, List.of());

    Shelf {
        plugins = List.copyOf(plugins);
    }

    Optional<Kept> plugin(String id) {
        return plugins.stream().filter(kept -> kept.current().id().equals(id)).findFirst();
    }

    Optional<Version> version(String id) {
        return plugin(id).map(kept -> kept.current().version());
    }

    Shelf followed(long newSerial) {
        return new Shelf(Math.max(serial, newSerial), plugins);
    }

    Shelf with(Kept kept) {
        List<Kept> changed = new ArrayList<>(without(kept.current().id()).plugins);
        changed.add(kept);
        return new Shelf(serial, changed);
    }

    Shelf without(String id) {
        return new Shelf(
                serial, plugins.stream().filter(kept -> !kept.current().id().equals(id)).toList());
    }

    /** The names of all files the record speaks of. */
    Set<String> files() {
        Set<String> files = new TreeSet<>();
        for (Kept kept : plugins) {
            files.add(PluginFolder.fileName(kept.current()));
            kept.previous().map(PluginFolder::fileName).ifPresent(files::add);
        }
        return files;
    }
}
