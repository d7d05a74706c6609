package satchel.sync.core.merge;

import java.util.Optional;

/**
 * Where in a body something is.
 *
 * @param component from the outside in: "VEVENT", "VEVENT/VALARM", "VCARD", "BOOKMARK"
 * @param instance of an override: the instance it stands for, in UTC where its zone is known
 * @param property one name, or several that only make sense together ("DTSTART, DTEND"); empty for
 *     the component as a whole
 */
public record Place(String component, Optional<String> instance, String property) {
    @Override
    public String toString() {
        return component
                + instance.map(id -> "[" + id + "]").orElse("")
                + (property.isEmpty() ? "" : " " + property);
    }
}
