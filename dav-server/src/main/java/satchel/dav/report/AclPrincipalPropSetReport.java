package satchel.dav.report;

import java.io.IOException;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.property.DavResource;
import satchel.dav.xml.Namespaces;

/**
 * DAV:acl-principal-prop-set (RFC 3744 section 9.2). The one principal that DAV:acl can name is the
 * owner.
 */
final class AclPrincipalPropSetReport implements Report {
    private static final QName NAME = Namespaces.dav("acl-principal-prop-set");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean suits(DavResource resource) {
        return true;
    }

    @Override
    public void answer(ReportContext context) throws IOException {
        DepthZero.require(context);
        PrincipalAnswers answers = new PrincipalAnswers(context);
        Optional<String> owner = context.resource().owner();
        if (owner.isPresent()) {
            answers.principal(owner.get());
        }
        answers.end();
    }
}
