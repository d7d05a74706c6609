package satchel.dav.bulk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import satchel.dav.http.ConditionalHeaders;
import satchel.dav.http.DavError;
import satchel.dav.http.PathForm;
import satchel.dav.property.BulkRequests;
import satchel.dav.resource.Address;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Precondition;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/**
 * One MM:resource (section 7.2).
 *
 * @param href as the client names it; empty for one that the server is to name
 * @param name of the resource in its collection
 */
record ResourceRequest(String href, String name, Wish wish) {
    private static final QName HREF = Namespaces.dav("href");
    private static final QName SET = Namespaces.dav("set");
    private static final QName REMOVE = Namespaces.dav("remove");
    private static final QName PROP = Namespaces.dav("prop");
    private static final QName GETETAG = Namespaces.dav("getetag");
    private static final QName DELETE = Namespaces.me("delete");
    private static final QName IF_MATCH = Namespaces.me("if-match");

    /** What is to be done with it. */
    sealed interface Wish {
        record Delete(Precondition expected) implements Wish {}

        @SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
        record Put(byte[] bytes, Precondition expected) implements Wish {}

        /** Objects keep no properties but what is worked out from their content. */
        record Properties(Outcome.Result.PropertiesRefused refusal) implements Wish {}
    }

    static ResourceRequest read(XmlElement item, StoredCollection collection) {
        Optional<String> href = item.child(HREF).map(XmlElement::text);
        boolean delete = item.child(DELETE).isPresent();
        if (delete && (href.isEmpty() || item.child(SET).isPresent())) {
            throw DavError.of(400, "MM:delete stands beside an href and no DAV:set.");
        }
        String name =
                href.map(text -> name(text, collection))
                        .orElseGet(() -> NewNames.next(collection.kind()));
        Precondition expected = href.isEmpty() ? new Precondition.Nothing() : expected(item);
        return new ResourceRequest(
                href.orElse(""),
                name,
                delete ? new Wish.Delete(expected) : written(item, collection.kind(), expected));
    }

    /** What lies elsewhere is not there. */
    private static String name(String href, StoredCollection collection) {
        return PathForm.ofHref(href)
                .filter(Address.Member.class::isInstance)
                .map(address -> ((Address.Member) address).path())
                .filter(path -> path.collection().equals(collection.path()))
                .map(ObjectPath::name)
                .orElseThrow(DavError::notFound);
    }

    /** Without a condition the resource has to be there: an update makes nothing. */
    private static Precondition expected(XmlElement item) {
        Optional<String> tags =
                item.child(IF_MATCH).flatMap(match -> match.child(GETETAG)).map(XmlElement::text);
        if (tags.isPresent()) {
            return ConditionalHeaders.match(
                    name -> name.equals("If-Match") ? tags : Optional.empty());
        }
        return item.child(BulkRequests.IF_NONE_MATCH).isPresent()
                ? new Precondition.Nothing()
                : new Precondition.Something();
    }

    private static Wish written(XmlElement item, CollectionKind kind, Precondition expected) {
        QName data = data(kind);
        List<XmlElement> set = properties(item, SET).toList();
        List<QName> refused =
                Stream.concat(
                                set.stream().map(XmlElement::name).filter(one -> !one.equals(data)),
                                properties(item, REMOVE).map(XmlElement::name))
                        .distinct()
                        .toList();
        Optional<XmlElement> body =
                set.stream().filter(one -> one.name().equals(data)).reduce((_, last) -> last);
        if (!refused.isEmpty()) {
            List<QName> others = body.isPresent() ? List.of(data) : List.of();
            return new Wish.Properties(new Outcome.Result.PropertiesRefused(refused, others));
        }
        byte[] bytes =
                body.map(ResourceRequest::bytes)
                        .orElseThrow(
                                () -> DavError.of(400, "MM:resource asks for nothing to be done."));
        return new Wish.Put(bytes, expected);
    }

    private static QName data(CollectionKind kind) {
        return switch (kind) {
            case CALENDAR -> Namespaces.caldav("calendar-data");
            case ADDRESS_BOOK -> Namespaces.carddav("address-data");
            case BOOKMARKS -> Namespaces.bookmarks("bookmark-data");
        };
    }

    private static Stream<XmlElement> properties(XmlElement item, QName instruction) {
        return item.children(instruction)
                .flatMap(around -> around.children(PROP))
                .flatMap(XmlElement::children);
    }

    /**
     * XML makes one line feed of each line end (XML 1.0 section 2.11), and an object of text has
     * CRLF: so what has no CR left gets it back.
     */
    private static byte[] bytes(XmlElement data) {
        String text = data.characters().strip() + "\n";
        String lines = text.indexOf('\r') < 0 ? text.replace("\n", "\r\n") : text;
        return lines.getBytes(StandardCharsets.UTF_8);
    }
}
