package satchel.dav.report;

import java.util.stream.Stream;
import satchel.dav.query.data.CalendarBody;
import satchel.dav.query.data.CalendarDataReader;
import satchel.dav.query.data.CalendarView;
import satchel.dav.query.recurrence.Budget;
import satchel.dav.query.time.Zone;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/** Calendar objects in the form that a REPORT asks for, all under the budget of the request. */
final class CalendarBodies {
    private final CalendarView view;
    private final Zone floating;
    private final Budget budget = new Budget();

    private CalendarBodies(CalendarView view, Zone floating) {
        this.view = view;
        this.floating = floating;
    }

    static CalendarBodies of(XmlElement report, StoredCollection calendar) {
        CalendarView view =
                Stream.of("prop", "include")
                        .flatMap(name -> report.children(Namespaces.dav(name)))
                        .map(CalendarDataReader::read)
                        .filter(asked -> !asked.equals(CalendarView.AS_STORED))
                        .findFirst()
                        .orElse(CalendarView.AS_STORED);
        boolean asStored = view.equals(CalendarView.AS_STORED);
        return new CalendarBodies(view, asStored ? Zone.UTC : FloatingZone.of(report, calendar));
    }

    CalendarBody of(byte[] stored) {
        return view.of(stored, floating, budget);
    }
}
