package satchel.dav.report;

import java.io.IOException;
import java.util.List;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.property.DavResource;
import satchel.dav.store.FileNode;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/**
 * DAV:principal-property-search (RFC 3744 section 9.4). Nobody is found but oneself: a search must
 * not tell who else is here.
 */
final class PrincipalPropertySearchReport implements Report {
    private static final QName NAME = Namespaces.dav("principal-property-search");
    private static final QName SEARCH = Namespaces.dav("property-search");
    private static final QName EVERYWHERE = Namespaces.dav("apply-to-principal-collection-set");
    private static final QName PROP = Namespaces.dav("prop");
    private static final QName MATCH = Namespaces.dav("match");

    /** One property and what it must hold. */
    private record Condition(QName property, String text) {}

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean suits(DavResource resource) {
        return switch (resource) {
            case DavResource.Place _, DavResource.Database _, DavResource.Node(FileNode.Folder _) ->
                    true;
            case DavResource.Member _,
                    DavResource.AllBookmarks _,
                    DavResource.Node(FileNode.File _) ->
                    false;
        };
    }

    @Override
    public void answer(ReportContext context) throws IOException {
        DepthZero.require(context);
        List<Condition> conditions = conditions(context.body());
        PrincipalAnswers answers = new PrincipalAnswers(context);
        boolean inScope =
                context.body().child(EVERYWHERE).isPresent()
                        || SearchedPrincipals.below(context.resource());
        if (inScope && holds(context, conditions)) {
            answers.principal(context.request().signedIn());
        }
        answers.end();
    }

    private static List<Condition> conditions(XmlElement body) {
        List<Condition> conditions =
                body.children(SEARCH)
                        .flatMap(search ->
                                search.children(PROP)
                                        .flatMap(XmlElement::children)
                                        .map(property ->
                                                new Condition(property.name(), text(search))))
                        .toList();
        if (conditions.isEmpty()) {
            throw DavError.of(400, "principal-property-search names nothing to search.");
        }
        return conditions;
    }

    private static String text(XmlElement search) {
        return search.child(MATCH)
                .map(XmlElement::text)
                .orElseThrow(() -> DavError.of(400, "property-search has no match."));
    }

    /** All must hold, unless the attribute that Apple's programs send says otherwise. */
    private static boolean holds(ReportContext context, List<Condition> conditions)
            throws IOException {
        boolean any = context.body().attribute("test").filter("anyof"::equals).isPresent();
        for (Condition condition : conditions) {
            if (SearchedPrincipals.matches(context, condition.property(), condition.text())
                    == any) {
                return any;
            }
        }
        return !any;
    }
}
