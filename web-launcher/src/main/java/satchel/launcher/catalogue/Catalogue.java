package satchel.launcher.catalogue;

import java.util.List;
import java.util.Optional;

/** The downloadables on offer. */
public record Catalogue(List<Plugin> plugins) {
    public static final Catalogue EMPTY = new Catalogue(List.of());

    public Catalogue {
        plugins = List.copyOf(plugins);
    }

    public Optional<Plugin> plugin(String id) {
        return plugins.stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }

    /** All services that some program offers, in the order of the catalogue. */
    public List<Service> services() {
        return plugins.stream()
                .flatMap(plugin -> plugin.services().stream())
                .distinct()
                .map(Service::new)
                .toList();
    }

    public Optional<Service> service(String id) {
        return services().stream().filter(service -> service.id().equals(id)).findFirst();
    }

    public List<Plugin> programsFor(Service service) {
        return plugins.stream().filter(plugin -> plugin.serves(service)).toList();
    }
}
