package satchel.dav.method;

import java.util.List;
import javax.xml.namespace.QName;
import satchel.dav.property.DavResource;
import satchel.dav.property.PropertyRegistry;
import satchel.dav.report.Report;
import satchel.dav.rule.BodyRules;
import satchel.dav.store.WorkspaceStore;

/** The one list of methods. */
public final class Methods {
    private Methods() {}

    public static List<DavMethod> all(WorkspaceStore store, BodyRules rules, List<Report> reports) {
        PropertyRegistry properties = new PropertyRegistry(resource -> names(reports, resource));
        return List.of(
                new OptionsMethod(),
                new GetMethod(store),
                new HeadMethod(store),
                new PutMethod(store, rules),
                new DeleteMethod(store),
                new PropfindMethod(store, properties),
                new ProppatchMethod(store, properties),
                new MkcolMethod(store, properties),
                new MkcalendarMethod(store, properties),
                new ReportMethod(store, properties, reports),
                new UnofferedMethod("POST"),
                new UnofferedMethod("COPY"),
                new UnofferedMethod("MOVE"),
                new UnofferedMethod("LOCK"),
                new UnofferedMethod("UNLOCK"),
                new UnofferedMethod("ACL"));
    }

    private static List<QName> names(List<Report> reports, DavResource resource) {
        return reports.stream().filter(report -> report.suits(resource)).map(Report::name).toList();
    }
}
