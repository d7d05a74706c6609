package satchel.dav.report;

import java.io.IOException;
import javax.xml.namespace.QName;
import satchel.dav.property.DavResource;
import satchel.dav.property.PropertyRequest;
import satchel.dav.query.CalendarFilterReader;
import satchel.dav.query.CalendarMatcher;
import satchel.dav.query.CompFilter;
import satchel.dav.query.IndexJudge;
import satchel.dav.query.Selections;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.Selection;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;

/**
 * CALDAV:calendar-query (RFC 4791 section 7.8). Depth is not looked at: clients that leave it out
 * mean the collection's objects, and there is one level of them.
 */
final class CalendarQueryReport implements Report {
    private static final QName NAME = Namespaces.caldav("calendar-query");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean suits(DavResource resource) {
        return Databases.isOf(CollectionKind.CALENDAR, resource);
    }

    @Override
    public void answer(ReportContext context) throws IOException {
        StoredCollection collection = Databases.target(context);
        PropertyRequest wanted = PropertyRequest.required(context.body());
        DataRequests.check(context.body());
        CompFilter filter = CalendarFilterReader.read(context.body());
        CalendarMatcher matcher =
                new CalendarMatcher(filter, FloatingZone.of(context.body(), collection));
        Selection selection = Selections.of(filter);
        MemberAnswers answers = new MemberAnswers(context, collection, wanted);
        QueryRun run =
                new QueryRun(
                        context.store(),
                        collection.path(),
                        answers,
                        new IndexJudge(filter),
                        matcher);
        if (wanted.wantsBodies()) {
            context.store().objects(collection.path(), selection, run::object);
        } else {
            context.store().rows(collection.path(), selection, run::row);
            run.flush();
        }
        answers.out().end();
    }
}
