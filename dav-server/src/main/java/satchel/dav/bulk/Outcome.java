package satchel.dav.bulk;

import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;

/**
 * What came of one resource of the request.
 *
 * @param href empty where a resource was to be made and was not
 * @param uid of its content, as far as that was read
 */
public record Outcome(String href, Optional<String> uid, Result result) {
    /** Either it was done, or nothing of it. */
    public sealed interface Result {
        record Done(Written written) implements Result {}

        record Refused(DavError why) implements Result {}

        /** Some of the properties to be set cannot be, and so the rest was not either. */
        record PropertiesRefused(List<QName> refused, List<QName> others) implements Result {
            public PropertiesRefused {
                refused = List.copyOf(refused);
                others = List.copyOf(others);
            }
        }
    }

    static Outcome refused(String href, Optional<String> uid, DavError why) {
        return new Outcome(href, uid, new Result.Refused(why));
    }
}
