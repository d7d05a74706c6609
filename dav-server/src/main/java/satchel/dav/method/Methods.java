package satchel.dav.method;

import java.time.InstantSource;
import java.util.List;
import javax.xml.namespace.QName;
import satchel.dav.property.DavResource;
import satchel.dav.property.PropertyRegistry;
import satchel.dav.property.Room;
import satchel.dav.report.Report;
import satchel.dav.rule.BodyRules;
import satchel.dav.store.FileStore;
import satchel.dav.store.LockStore;
import satchel.dav.store.Stores;
import satchel.dav.store.WorkspaceStore;

/** The one list of methods. */
public final class Methods {
    private Methods() {}

    public static List<DavMethod> all(
            Stores stores, InstantSource clock, BodyRules rules, List<Report> reports) {
        WorkspaceStore store = stores.workspaces();
        FileStore files = stores.files();
        LockStore locks = stores.locks();
        PropertyRegistry properties =
                new PropertyRegistry(
                        resource -> names(reports, resource),
                        home -> store.collections(home.user(), home.home()),
                        locks::locks,
                        user -> new Room(files.usage(user), stores.blobs().free()),
                        clock);
        Uploads uploads = new Uploads(stores, clock);
        FilePut put = new FilePut(files, stores.blobs());
        SettledPut settled = new SettledPut(put);
        Transfers transfers = new Transfers(store, files);
        return List.of(
                new OptionsMethod(uploads),
                new ConditionalRead(new GetMethod(stores), locks),
                new ConditionalRead(
                        new UploadHead(new HeadMethod(stores), uploads, settled), locks),
                new PutMethod(stores, rules, new ResumablePut(put, uploads, settled)),
                new UploadDelete(new DeleteMethod(store, files), uploads),
                new ConditionalRead(new PropfindMethod(stores, properties), locks),
                new ProppatchMethod(store, files, properties),
                new MkcolMethod(store, files, properties),
                new MkcalendarMethod(store, properties),
                new ConditionalRead(new ReportMethod(stores, properties, reports), locks),
                new CopyMethod(transfers),
                new MoveMethod(transfers),
                new LockMethod(locks, clock),
                new UnlockMethod(locks),
                new PostMethod(store, locks, rules),
                new PatchMethod(uploads, settled),
                new UnofferedMethod("ACL"));
    }

    private static List<QName> names(List<Report> reports, DavResource resource) {
        return reports.stream().filter(report -> report.suits(resource)).map(Report::name).toList();
    }
}
