package satchel.launcher.web;

import java.util.Optional;
import satchel.dav.store.AccountStore;
import satchel.launcher.catalogue.Catalogue;
import satchel.launcher.catalogue.CatalogueFolder;
import satchel.launcher.catalogue.Plugin;
import satchel.launcher.catalogue.Service;
import satchel.launcher.http.BadRequestException;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.pairing.Pairings;
import satchel.launcher.session.Session;

/**
 * Takes the wish for a downloadable: a program ({@code pim}), a service ({@code service}), or a
 * program for a service, which is remembered.
 */
final class StartPairing {
    private final CatalogueFolder folder;
    private final AccountStore accounts;
    private final Pairings pairings;

    StartPairing(CatalogueFolder folder, AccountStore accounts, Pairings pairings) {
        this.folder = folder;
        this.accounts = accounts;
        this.pairings = pairings;
    }

    WebReply start(WebRequest request, Session session) {
        Catalogue catalogue = folder.read();
        Optional<Plugin> named = request.form().get("pim").flatMap(catalogue::plugin);
        Optional<Service> service = request.form().get("service").flatMap(catalogue::service);
        if (service.isPresent()) {
            return forService(catalogue, service.get(), named, session.user());
        }
        return named.map(plugin -> offer(session.user(), plugin, Optional.empty()))
                .orElseThrow(() -> new BadRequestException(404, "There is no such plug-in."));
    }

    private WebReply forService(
            Catalogue catalogue, Service service, Optional<Plugin> named, String user) {
        Optional<Plugin> able = named.filter(plugin -> plugin.serves(service));
        Optional<Plugin> plugin =
                able.or(() -> ServiceChoice.of(catalogue, service, accounts, user).program());
        if (plugin.isEmpty()) {
            return WebReply.seeOther("/plug-ins/" + service.id());
        }
        accounts.chooseService(user, service.id(), plugin.get().id());
        return offer(user, plugin.get(), Optional.of(service.id()));
    }

    private WebReply offer(String user, Plugin plugin, Optional<String> service) {
        return WebReply.seeOther("/pair/" + pairings.offer(user, plugin.id(), service));
    }
}
