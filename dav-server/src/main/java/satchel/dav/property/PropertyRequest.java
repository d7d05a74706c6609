package satchel.dav.property;

import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/** Which properties a client asks for: the content of DAV:propfind or of a REPORT. */
public sealed interface PropertyRequest {
    /** More than four times of what there is. */
    int MOST = 200;

    /** DAV:prop. */
    record Named(List<QName> names) implements PropertyRequest {
        public Named {
            names = List.copyOf(names);
        }
    }

    /** DAV:allprop, with what DAV:include names beside it. */
    record All(List<QName> include) implements PropertyRequest {
        public All {
            include = List.copyOf(include);
        }
    }

    /** DAV:propname. */
    record Names() implements PropertyRequest {}

    /** Reads what stands within DAV:propfind, or beside the filter of a REPORT. */
    static Optional<PropertyRequest> in(XmlElement around) {
        Optional<XmlElement> prop = around.child(Namespaces.dav("prop"));
        if (prop.isPresent()) {
            return Optional.of(new Named(names(prop.get())));
        }
        if (around.child(Namespaces.dav("allprop")).isPresent()) {
            Optional<XmlElement> include = around.child(Namespaces.dav("include"));
            return Optional.of(new All(include.map(PropertyRequest::names).orElse(List.of())));
        }
        return around.child(Namespaces.dav("propname")).map(_ -> new Names());
    }

    /**
     * As {@link #in}, for reports that may name no properties: then they get what a PROPFIND would.
     */
    static PropertyRequest orAll(XmlElement around) {
        return in(around).orElseGet(() -> new All(List.of()));
    }

    /** As {@link #in}, for where there has to be one. */
    static PropertyRequest required(XmlElement around) {
        return in(around)
                .orElseThrow(() ->
                        DavError.of(
                                400,
                                around.name().getLocalPart()
                                        + " names no properties (prop, allprop or"
                                        + " propname)."));
    }

    /** Whether the answer needs the bodies of objects. */
    default boolean wantsBodies() {
        return switch (this) {
            case Named named -> named.names().stream().anyMatch(PropertyRequest::isBody);
            case All all -> all.include().stream().anyMatch(PropertyRequest::isBody);
            case Names _ -> false;
        };
    }

    private static boolean isBody(QName name) {
        return name.equals(CalendarData.NAME)
                || name.equals(AddressData.NAME)
                || name.equals(BookmarkData.NAME);
    }

    /** Each name is answered for each resource, so that a few kilobytes ask for gigabytes. */
    private static List<QName> names(XmlElement prop) {
        List<QName> names = prop.children().map(XmlElement::name).distinct().toList();
        if (names.size() > MOST) {
            throw DavError.of(413, "More than " + MOST + " properties are asked for at once.");
        }
        return names;
    }
}
