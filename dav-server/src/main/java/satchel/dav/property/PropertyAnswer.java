package satchel.dav.property;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.http.Preferences;
import satchel.dav.xml.MultistatusWriter;
import satchel.dav.xml.XmlContent;
import satchel.dav.xml.XmlWriter;

/** Writes the properties asked for of one resource after the other (RFC 4918 section 9.1). */
public final class PropertyAnswer {
    private record Found(QName name, XmlContent value) {}

    private final PropertyRegistry registry;
    private final PropertyRequest request;
    private final Preferences preferences;
    private final String user;

    public PropertyAnswer(
            PropertyRegistry registry,
            PropertyRequest request,
            Preferences preferences,
            String user) {
        this.registry = registry.forOneAnswer();
        this.request = request;
        this.preferences = preferences;
        this.user = user;
    }

    public PropertyRequest request() {
        return request;
    }

    public void write(MultistatusWriter out, String href, DavResource resource) throws IOException {
        List<QName> missing = new ArrayList<>(0);
        List<Found> found = find(resource, missing);
        out.beginResponse(href);
        boolean hidden = missing.isEmpty() || preferences == Preferences.MINIMAL;
        if (!found.isEmpty() || hidden) {
            out.propstat(200, xml -> values(found, xml));
        }
        if (!hidden) {
            out.propstat(404, xml -> names(missing, xml));
        }
        out.endResponse();
    }

    private List<Found> find(DavResource resource, List<QName> missing) {
        return switch (request) {
            case PropertyRequest.Named named -> named(resource, named.names(), missing);
            case PropertyRequest.All all -> all(resource, all.include(), missing);
            case PropertyRequest.Names _ ->
                    registry.defined(resource, user).stream()
                            .map(name -> new Found(name, XmlContent.EMPTY))
                            .toList();
        };
    }

    private List<Found> named(DavResource resource, List<QName> names, List<QName> missing) {
        List<Found> found = new ArrayList<>(names.size());
        for (QName name : names) {
            Optional<XmlContent> value = registry.value(name, resource, user);
            if (value.isPresent()) {
                found.add(new Found(name, value.get()));
            } else {
                missing.add(name);
            }
        }
        return found;
    }

    private List<Found> all(DavResource resource, List<QName> include, List<QName> missing) {
        List<Found> found = new ArrayList<>();
        for (QName name : registry.inAllprop(resource)) {
            registry.value(name, resource, user)
                    .ifPresent(value -> found.add(new Found(name, value)));
        }
        List<QName> more =
                include.stream()
                        .filter(name -> found.stream().noneMatch(one -> one.name().equals(name)))
                        .toList();
        found.addAll(named(resource, more, missing));
        return found;
    }

    private static void values(List<Found> found, XmlWriter out) throws IOException {
        for (Found one : found) {
            open(one, out);
            one.value().write(out);
            out.close(one.name());
        }
    }

    private static void open(Found one, XmlWriter out) throws IOException {
        String lang = one.value().lang();
        if (lang.isEmpty()) {
            out.open(one.name());
        } else {
            out.open(one.name(), "xml:lang", lang);
        }
    }

    private static void names(List<QName> names, XmlWriter out) throws IOException {
        for (QName name : names) {
            out.empty(name);
        }
    }
}
