package satchel.dav.report;

import java.io.IOException;
import javax.xml.namespace.QName;
import satchel.dav.http.Depth;
import satchel.dav.property.DavResource;
import satchel.dav.property.PropertyRequest;
import satchel.dav.query.CalendarFilterReader;
import satchel.dav.query.CalendarMatcher;
import satchel.dav.query.CompFilter;
import satchel.dav.query.EventsInRange;
import satchel.dav.query.IndexJudge;
import satchel.dav.query.Selections;
import satchel.dav.query.instance.InstanceMemo;
import satchel.dav.query.time.Zone;
import satchel.dav.resource.CollectionPath;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.Selection;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;

/**
 * CALDAV:calendar-query (RFC 4791 section 7.8). Depth 0 asks the calendar itself, which is no
 * object; a missing Depth means what the client must have meant.
 */
final class CalendarQueryReport implements Report {
    private static final QName NAME = Namespaces.caldav("calendar-query");

    /** Some ten megabytes: the events of a few thousand series in half a year each. */
    private static final long REMEMBERED = 100_000;

    private final InstanceMemo memo = new InstanceMemo(REMEMBERED);

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean suits(DavResource resource) {
        return resource.isOf(CollectionKind.CALENDAR);
    }

    @Override
    public void answer(ReportContext context) throws IOException {
        StoredCollection collection = Databases.target(context);
        PropertyRequest wanted = PropertyRequest.orAll(context.body());
        CompFilter filter = CalendarFilterReader.read(context.body());
        Zone floating = FloatingZone.of(context.body(), collection);
        MemberAnswers answers = new MemberAnswers(context, collection, wanted);
        QueryRun run =
                new QueryRun(
                        context.store(),
                        collection.path(),
                        answers,
                        new IndexJudge(filter),
                        new CalendarMatcher(filter, floating),
                        EventsInRange.of(filter, floating, memo));
        visit(context, collection.path(), Selections.of(filter), run);
        run.flush();
        answers.out().end();
    }

    private static void visit(
            ReportContext context, CollectionPath path, Selection selection, QueryRun run)
            throws IOException {
        if (context.resource() instanceof DavResource.Member one) {
            run.row(one.row());
        } else if (Depth.of(context.request(), Depth.ONE) != Depth.ZERO) {
            context.store().rows(path, selection, run::row);
        }
    }
}
