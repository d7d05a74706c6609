package satchel.dav.report;

import java.io.IOException;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.http.PathForm;
import satchel.dav.property.DavResource;
import satchel.dav.resource.Address;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.ValueTree;
import satchel.dav.xml.XmlContent;
import satchel.dav.xml.XmlElement;

/**
 * DAV:principal-match (RFC 3744 section 9.3): what of a collection is the user, or has a property
 * that names the user.
 */
final class PrincipalMatchReport implements Report {
    private static final QName NAME = Namespaces.dav("principal-match");
    private static final QName SELF = Namespaces.dav("self");
    private static final QName PROPERTY = Namespaces.dav("principal-property");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean suits(DavResource resource) {
        return switch (resource) {
            case DavResource.Place(Address.Principal _),
                    DavResource.Member _,
                    DavResource.AllBookmarks _,
                    DavResource.Node _ ->
                    false;
            case DavResource.Place _, DavResource.Database _ -> true;
        };
    }

    @Override
    public void answer(ReportContext context) throws IOException {
        DepthZero.require(context);
        Optional<QName> property = property(context.body());
        PrincipalAnswers answers = new PrincipalAnswers(context);
        if (property.isPresent()) {
            naming(context, property.get(), answers);
        } else if (SearchedPrincipals.below(context.resource())) {
            answers.principal(context.request().signedIn());
        }
        answers.end();
    }

    /** Empty for DAV:self. */
    private static Optional<QName> property(XmlElement body) {
        Optional<QName> named =
                body.child(PROPERTY)
                        .flatMap(around -> around.children().findFirst())
                        .map(XmlElement::name);
        if (named.isPresent() == body.child(SELF).isPresent()) {
            throw DavError.of(400, "principal-match has either self or one principal-property.");
        }
        return named;
    }

    private static void naming(ReportContext context, QName property, PrincipalAnswers answers)
            throws IOException {
        String user = context.request().signedIn();
        Subtree.Visitor visitor =
                (href, resource) -> {
                    Optional<XmlContent> value =
                            context.properties().value(property, resource, user);
                    if (value.isPresent() && names(property, value.get(), user)) {
                        answers.resource(href, resource);
                    }
                };
        new Subtree(context.store(), user, visitor).visit(context.resource());
    }

    private static boolean names(QName property, XmlContent value, String user) throws IOException {
        return ValueTree.hrefs(ValueTree.of(property, value))
                .flatMap(href -> PathForm.ofHref(href).stream())
                .anyMatch(new Address.Principal(user)::equals);
    }
}
