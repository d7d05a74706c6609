package satchel.launcher.web;

import java.util.List;
import java.util.Optional;
import satchel.dav.store.AccountStore;
import satchel.launcher.catalogue.Catalogue;
import satchel.launcher.catalogue.Plugin;
import satchel.launcher.catalogue.Service;

/**
 * Which program a service means for a user: the one chosen earlier while it is still offered, else
 * the only one there is, else none until the user says.
 */
record ServiceChoice(Optional<Plugin> program, boolean isChosenBefore) {
    static ServiceChoice of(
            Catalogue catalogue, Service service, AccountStore accounts, String user) {
        Optional<Plugin> earlier =
                accounts.serviceChoice(user, service.id())
                        .flatMap(catalogue::plugin)
                        .filter(plugin -> plugin.serves(service));
        if (earlier.isPresent()) {
            return new ServiceChoice(earlier, true);
        }
        List<Plugin> programs = catalogue.programsFor(service);
        Optional<Plugin> only =
                programs.size() == 1 ? Optional.of(programs.getFirst()) : Optional.empty();
        return new ServiceChoice(only, false);
    }
}
