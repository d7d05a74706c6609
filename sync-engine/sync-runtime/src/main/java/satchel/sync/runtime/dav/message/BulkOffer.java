package satchel.sync.runtime.dav.message;

import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * What MM:bulk-requests says of MM:multiput (calendarserver-bulk-change section 5.1).
 *
 * @param resources most of one request
 * @param octets most of one request
 * @param makesNamed whether a resource can be made under a name that the client gives it: Apple's
 *     draft would take that for a change of it, without a condition
 */
public record BulkOffer(int resources, long octets, boolean makesNamed) {
    private static final QName CRUD = new QName(DavNames.ME, "crud");
    private static final QName RESOURCES = new QName(DavNames.ME, "max-resources");
    private static final QName BYTES = new QName(DavNames.ME, "max-bytes");

    /** What this client asks of one request, whatever more the server would take. */
    private static final int MOST_RESOURCES = 500;

    private static final long MOST_OCTETS = 4L << 20;

    public static Optional<BulkOffer> of(DavResponse collection) {
        return collection
                .property(DavNames.BULK_REQUESTS)
                .filter(offered -> offered.elements().contains(CRUD))
                .map(offered ->
                        new BulkOffer(
                                (int) least(offered.text(CRUD, RESOURCES), MOST_RESOURCES),
                                least(offered.text(CRUD, BYTES), MOST_OCTETS),
                                offered.text(CRUD, MultiputRequest.IF_NONE_MATCH).isPresent()));
    }

    private static long least(Optional<String> offered, long ours) {
        return offered.filter(text -> text.matches("[0-9]{1,15}"))
                .map(Long::parseLong)
                .filter(theirs -> theirs < ours)
                .orElse(ours);
    }
}
