package satchel.sync.runtime.dav.message;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.namespace.QName;

/**
 * One DAV:response of a multistatus.
 *
 * @param status of the response as a whole, where the server gave one
 * @param properties that were found
 * @param errors elements of DAV:error
 */
public record DavResponse(
        String href, OptionalInt status, Map<QName, Property> properties, Set<QName> errors) {
    public DavResponse {
        properties = Map.copyOf(properties);
        errors = Set.copyOf(errors);
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
