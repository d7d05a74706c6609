package satchel.dav.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.http.PathForm;
import satchel.dav.http.Preferences;
import satchel.dav.property.DavResource;
import satchel.dav.report.ExpandPropertyReport.Wanted;
import satchel.dav.resource.Address;
import satchel.dav.xml.MultistatusWriter;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.ValueTree;
import satchel.dav.xml.XmlContent;
import satchel.dav.xml.XmlElement;
import satchel.dav.xml.XmlNode;
import satchel.dav.xml.XmlText;
import satchel.dav.xml.XmlWriter;

/** Writes one expand-property answer, with no more responses than a client can mean. */
final class Expansion {
    private static final int MOST = 1000;
    private static final DavError TOO_MANY =
            DavError.of(
                    507,
                    Namespaces.dav("number-of-matches-within-limits"),
                    "More than " + MOST + " resources are not expanded at a time.");

    private final ReportContext context;
    private int expanded;

    private record Found(Wanted wanted, XmlContent value) {}

    Expansion(ReportContext context) {
        this.context = context;
    }

    void write(MultistatusWriter out, String href, DavResource resource, List<Wanted> wanted)
            throws IOException {
        List<Found> found = new ArrayList<>(wanted.size());
        List<QName> missing = new ArrayList<>(0);
        for (Wanted one : wanted) {
            value(one, resource)
                    .ifPresentOrElse(
                            value -> found.add(new Found(one, value)),
                            () -> missing.add(one.name()));
        }
        out.beginResponse(href);
        out.propstat(200, xml -> values(found, xml));
        if (!missing.isEmpty() && Preferences.of(context.request()) == Preferences.FULL) {
            out.propstat(404, xml -> names(missing, xml));
        }
        out.endResponse();
    }

    private Optional<XmlContent> value(Wanted wanted, DavResource resource) {
        return context.properties().value(wanted.name(), resource, context.request().signedIn());
    }

    private void values(List<Found> found, XmlWriter out) throws IOException {
        for (Found one : found) {
            Wanted wanted = one.wanted();
            out.open(wanted.name());
            if (wanted.ofThose().isEmpty()) {
                one.value().write(out);
            } else {
                content(ValueTree.of(wanted.name(), one.value()), wanted, out);
            }
            out.close(wanted.name());
        }
    }

    private static void names(List<QName> names, XmlWriter out) throws IOException {
        for (QName name : names) {
            out.empty(name);
        }
    }

    private void content(XmlElement element, Wanted wanted, XmlWriter out) throws IOException {
        for (XmlNode node : element.content()) {
            switch (node) {
                case XmlText text -> out.text(text.text());
                case XmlElement inner when inner.name().equals(MultistatusWriter.HREF) ->
                        href(inner.text(), wanted.ofThose(), out);
                case XmlElement inner -> {
                    out.open(inner.name());
                    content(inner, wanted, out);
                    out.close(inner.name());
                }
            }
        }
    }

    /**
     * What is not an address of this server stays what it is, and so does what is too much, once
     * that has been said.
     */
    private void href(String href, List<Wanted> wanted, XmlWriter out) throws IOException {
        Optional<Address> address = PathForm.ofHref(href);
        if (address.isEmpty() || expanded > MOST) {
            out.element(MultistatusWriter.HREF, href);
            return;
        }
        expanded++;
        MultistatusWriter responses = MultistatusWriter.within(out);
        Optional<DavResource> resource = context.finder().find(address.get());
        if (expanded > MOST) {
            responses.status(href, TOO_MANY);
        } else if (resource.isPresent()) {
            write(responses, href, resource.get(), wanted);
        } else {
            responses.status(href, 404);
        }
    }
}
