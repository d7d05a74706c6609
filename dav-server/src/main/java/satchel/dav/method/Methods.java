package satchel.dav.method;

import java.time.InstantSource;
import java.util.List;
import javax.xml.namespace.QName;
import satchel.dav.property.DavResource;
import satchel.dav.property.PropertyRegistry;
import satchel.dav.report.Report;
import satchel.dav.rule.BodyRules;
import satchel.dav.store.LockStore;
import satchel.dav.store.WorkspaceStore;

/** The one list of methods. */
public final class Methods {
    private Methods() {}

    public static List<DavMethod> all(
            WorkspaceStore store,
            LockStore locks,
            InstantSource clock,
            BodyRules rules,
            List<Report> reports) {
        PropertyRegistry properties =
                new PropertyRegistry(
                        resource -> names(reports, resource),
                        home -> store.collections(home.user(), home.home()),
                        locks::locks,
                        clock);
        Transfers transfers = new Transfers(store);
        return List.of(
                new OptionsMethod(),
                new ConditionalRead(new GetMethod(store), locks),
                new ConditionalRead(new HeadMethod(store), locks),
                new PutMethod(store, rules),
                new DeleteMethod(store),
                new ConditionalRead(new PropfindMethod(store, properties), locks),
                new ProppatchMethod(store, properties),
                new MkcolMethod(store, properties),
                new MkcalendarMethod(store, properties),
                new ConditionalRead(new ReportMethod(store, properties, reports), locks),
                new CopyMethod(transfers),
                new MoveMethod(transfers),
                new LockMethod(locks, clock),
                new UnlockMethod(locks),
                new PostMethod(store, locks, rules),
                new UnofferedMethod("ACL"));
    }

    private static List<QName> names(List<Report> reports, DavResource resource) {
        return reports.stream().filter(report -> report.suits(resource)).map(Report::name).toList();
    }
}
