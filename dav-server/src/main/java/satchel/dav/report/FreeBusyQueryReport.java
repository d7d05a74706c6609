package satchel.dav.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;
import satchel.dav.http.DavError;
import satchel.dav.http.DavResponse;
import satchel.dav.http.Depth;
import satchel.dav.property.DavResource;
import satchel.dav.property.MediaTypes;
import satchel.dav.query.CompFilter;
import satchel.dav.query.Selections;
import satchel.dav.query.TimeRangeReader;
import satchel.dav.query.busy.BusyTimes;
import satchel.dav.query.busy.FreeBusyObject;
import satchel.dav.query.time.TimeRange;
import satchel.dav.resource.CollectionPath;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.Selection;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.StoredObject;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/**
 * CALDAV:free-busy-query (RFC 4791 section 7.10). Depth 0 asks the calendar itself, which has no
 * time; a missing Depth means what the client must have meant. Objects name it among their reports
 * (section 7) and refuse it.
 */
final class FreeBusyQueryReport implements Report {
    private static final QName NAME = Namespaces.caldav("free-busy-query");
    private static final QName TIME_RANGE = Namespaces.caldav("time-range");

    /** What keeps somebody busy; tasks and journals do not. */
    private static final List<String> KINDS = List.of("VEVENT", "VFREEBUSY");

    private final Clock clock;

    FreeBusyQueryReport(Clock clock) {
        this.clock = clock;
    }

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
        StoredCollection calendar = target(context.resource());
        TimeRange range = range(context.body());
        BusyTimes times = new BusyTimes(range, FloatingZone.of(context.body(), calendar));
        collect(context, calendar.path(), range, times);
        FreeBusyObject answer = new FreeBusyObject(calendar.id(), range, clock.instant(), times);
        write(ContentWriter.write(answer.object()), context.response());
    }

    private static StoredCollection target(DavResource resource) {
        return switch (resource) {
            case DavResource.Database database -> database.collection();
            case DavResource.Member _ ->
                    throw DavError.of(
                            403, "Ask the calendar when somebody is busy, not an object.");
            case DavResource.Place _, DavResource.AllBookmarks _, DavResource.Node _ ->
                    throw DavError.notFound();
        };
    }

    private static TimeRange range(XmlElement query) {
        List<XmlElement> ranges = query.children(TIME_RANGE).toList();
        if (ranges.size() != 1) {
            throw DavError.of(400, "free-busy-query has one time-range.");
        }
        return TimeRangeReader.expandable(ranges.getFirst());
    }

    private static void collect(
            ReportContext context, CollectionPath path, TimeRange range, BusyTimes times)
            throws IOException {
        if (Depth.of(context.request(), Depth.ONE) != Depth.ZERO) {
            for (String kind : KINDS) {
                context.store().objects(path, selection(kind, range), object -> add(object, times));
            }
        }
    }

    private static Selection selection(String kind, TimeRange range) {
        CompFilter busy = new CompFilter.Present(kind, Optional.of(range), List.of(), List.of());
        return Selections.of(
                new CompFilter.Present("VCALENDAR", Optional.empty(), List.of(), List.of(busy)));
    }

    private static void add(StoredObject object, BusyTimes times) {
        try {
            String body = new String(object.bytes(), StandardCharsets.UTF_8);
            times.add(ContentReader.read(body).getFirst());
        } catch (MalformedContentException acceptedByOlderRules) {
            // Nobody can tell when it is; the objects around it count all the same.
        }
    }

    private static void write(String calendar, DavResponse response) throws IOException {
        byte[] body = calendar.getBytes(StandardCharsets.UTF_8);
        response.status(200);
        response.header("Content-Type", MediaTypes.of(CollectionKind.CALENDAR));
        response.header("Content-Length", Integer.toString(body.length));
        response.header("Cache-Control", "private, no-cache");
        response.body().write(body);
    }
}
