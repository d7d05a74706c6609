package satchel.dav.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import satchel.dav.card.CardSelection;
import satchel.dav.card.CardVersion;
import satchel.dav.card.CardView;
import satchel.dav.http.DavError;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/**
 * CARDDAV:address-data as a REPORT asks for it (RFC 6352 section 10.4). Its DTD has a default
 * version, 3.0; but programs leave the attribute out because they take what is stored, and so that
 * is what they get.
 */
final class AddressDataRequest {
    private static final QName NAME = Namespaces.carddav("address-data");
    private static final QName PROP = Namespaces.carddav("prop");
    private static final Set<String> TYPES = Set.of("text/vcard", "text/x-vcard", "text/directory");

    private AddressDataRequest() {}

    static CardView of(XmlElement report) {
        return Stream.of("prop", "include")
                .flatMap(around -> report.children(Namespaces.dav(around)))
                .flatMap(around -> around.children(NAME))
                .findFirst()
                .map(AddressDataRequest::view)
                .orElse(CardView.AS_STORED);
    }

    private static CardView view(XmlElement data) {
        data.attribute("content-type").ifPresent(AddressDataRequest::checkType);
        Optional<CardVersion> version = data.attribute("version").map(AddressDataRequest::version);
        List<CardSelection.Wanted> wanted =
                data.children(PROP).map(AddressDataRequest::wanted).toList();
        return new CardView(
                version,
                wanted.isEmpty() ? Optional.empty() : Optional.of(new CardSelection(wanted)));
    }

    private static void checkType(String type) {
        if (!TYPES.contains(type.strip().toLowerCase(Locale.ROOT))) {
            throw unsupported("Cards are not available as " + type + ".");
        }
    }

    private static CardVersion version(String number) {
        return CardVersion.of(number)
                .orElseThrow(() -> unsupported("There is no vCard version " + number + " here."));
    }

    private static CardSelection.Wanted wanted(XmlElement prop) {
        String name =
                prop.attribute("name")
                        .map(given -> given.strip().toUpperCase(Locale.ROOT))
                        .orElseThrow(() -> DavError.of(400, "CARDDAV:prop has no name attribute."));
        boolean leftOut = prop.attribute("novalue").filter("yes"::equals).isPresent();
        return new CardSelection.Wanted(
                name, leftOut ? CardSelection.Value.LEFT_OUT : CardSelection.Value.SHOWN);
    }

    private static DavError unsupported(String text) {
        return DavError.of(403, Namespaces.carddav("supported-address-data"), text);
    }
}
