package satchel.dav.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.property.DavResource;
import satchel.dav.query.SearchText;
import satchel.dav.resource.Address;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.ValueTree;
import satchel.dav.xml.XmlContent;

/** What principals are found by (RFC 3744 section 9.4): caseless, anywhere in a text. */
final class SearchedPrincipals {
    /**
     * A property that can be searched.
     *
     * @param description in English
     */
    record Searched(QName name, String description) {}

    /** The most useful one first. */
    static final List<Searched> PROPERTIES =
            List.of(
                    new Searched(Namespaces.dav("displayname"), "Name"),
                    new Searched(
                            Namespaces.caldav("calendar-user-address-set"), "Calendar address"));

    private SearchedPrincipals() {}

    /** Whether a resource is a collection with principals below it. */
    static boolean below(DavResource resource) {
        return resource instanceof DavResource.Place(Address address)
                && switch (address) {
                    case Address.Root _, Address.Dav _, Address.Principals _ -> true;
                    case Address.Principal _,
                            Address.Users _,
                            Address.Workspace _,
                            Address.HomeSet _,
                            Address.Database _,
                            Address.Member _,
                            Address.AllBookmarks _,
                            Address.File _,
                            Address.Upload _,
                            Address.Nowhere _ ->
                            false;
                };
    }

    /** A property that cannot be searched matches nothing. */
    static boolean matches(ReportContext context, QName property, String text) throws IOException {
        String user = context.request().signedIn();
        DavResource principal = new DavResource.Place(new Address.Principal(user));
        Optional<XmlContent> value =
                PROPERTIES.stream().anyMatch(known -> known.name().equals(property))
                        ? context.properties().value(property, principal, user)
                        : Optional.empty();
        if (value.isEmpty()) {
            return false;
        }
        String wanted = SearchText.fold(text);
        return ValueTree.texts(ValueTree.of(property, value.get()))
                .anyMatch(found -> SearchText.fold(found).contains(wanted));
    }
}
