package satchel.dav.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.property.DavResource;

/** Every REPORT there is. */
public final class Reports {
    /** The one list. */
    private static final List<Report> ALL =
            List.of(
                    new SyncCollectionReport(),
                    new CalendarMultigetReport(),
                    new CalendarQueryReport(),
                    new FreeBusyQueryReport(Clock.systemUTC()),
                    new AddressbookMultigetReport(),
                    new AddressbookQueryReport(),
                    new BookmarkMultigetReport(),
                    new ExpandPropertyReport(),
                    new AclPrincipalPropSetReport(),
                    new PrincipalMatchReport(),
                    new PrincipalPropertySearchReport(),
                    new PrincipalSearchPropertySetReport());

    private Reports() {}

    public static List<Report> all() {
        return ALL;
    }

    /** The names of those that a resource answers, for DAV:supported-report-set. */
    public static List<QName> suiting(DavResource resource) {
        return ALL.stream().filter(report -> report.suits(resource)).map(Report::name).toList();
    }

    public static Optional<Report> named(QName name) {
        return ALL.stream().filter(report -> report.name().equals(name)).findFirst();
    }
}
