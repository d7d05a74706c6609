package satchel.dav.store;

import java.util.Map;
import satchel.dav.resource.FilePath;

/**
 * A PUT of a file whose body is still to come: what has to be known of it when the body is there.
 *
 * @param headers those that it will be judged by, under the names that RFC 9110 gives them
 */
public record SuspendedPut(FilePath target, Map<String, String> headers) {
    public SuspendedPut {
        headers = Map.copyOf(headers);
    }
}
