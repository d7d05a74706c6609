package satchel.sync.runtime.dav.message;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.namespace.QName;

/**
 * One DAV:response of a multistatus.
 *
 * @param status of the response as a whole, where the server gave one
 * @param properties that were found
 * @param error what DAV:error says
 */
public record DavResponse(
        String href, OptionalInt status, Map<QName, Property> properties, DavError error) {
    public DavResponse {
        properties = Map.copyOf(properties);
    }

    public Optional<Property> property(QName name) {
        return Optional.ofNullable(properties.get(name));
    }

    public Optional<String> text(QName name) {
        return property(name).map(Property::text).filter(text -> !text.isBlank());
    }

    public boolean is(QName type) {
        return property(DavNames.RESOURCETYPE).map(p -> p.elements().contains(type)).orElse(false);
    }

    public boolean hasStatus(int code) {
        return status.isPresent() && status.getAsInt() == code;
    }

    public boolean failed() {
        return status.isPresent() && (status.getAsInt() < 200 || status.getAsInt() > 299);
    }
}
