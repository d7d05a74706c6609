package satchel.client.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import satchel.client.api.FoundDatabase;
import satchel.client.api.PimConnector;
import satchel.client.api.PimException;
import satchel.client.installer.InstalledPlugin;
import satchel.client.installer.PluginInstaller;
import satchel.client.sync.Connectors;

/** Looks what the plug-ins find on this machine. */
final class Survey {
    /** Which plug-ins there are. */
    @FunctionalInterface
    interface Installed {
        List<InstalledPlugin> all() throws IOException;
    }

    private final Connectors connectors;
    private final Installed installed;

    Survey(Connectors connectors, PluginInstaller installer) {
        this(connectors, installer::installed);
    }

    Survey(Connectors connectors, Installed installed) {
        this.connectors = connectors;
        this.installed = installed;
    }

    List<Sighting> take() throws IOException {
        List<InstalledPlugin> plugins = installed.all();
        List<Sighting> seen = new ArrayList<>();
        for (PimConnector connector : connectors.all()) {
            String plugin = plugin(connector, plugins);
            for (FoundDatabase found : databases(connector)) {
                seen.add(new Sighting(plugin, connector.info(), found));
            }
        }
        return seen;
    }

    /** What cannot be read was not found; {@code pims} says so in words. */
    private static List<FoundDatabase> databases(PimConnector connector) {
        try {
            return connector.databases();
        } catch (PimException e) {
            return List.of();
        }
    }

    /** A plug-in may bring several connectors; one that is none of ours goes by its own name. */
    private static String plugin(PimConnector connector, List<InstalledPlugin> plugins) {
        Optional<String> bundle =
                Optional.ofNullable(FrameworkUtil.getBundle(connector.getClass()))
                        .map(Bundle::getSymbolicName);
        return plugins.stream()
                .map(InstalledPlugin::offer)
                .filter(offer -> bundle.equals(Optional.of(offer.bundle())))
                .map(offer -> offer.id())
                .findFirst()
                .orElse(connector.info().id());
    }
}
