package satchel.dav.query;

import java.util.List;
import satchel.content.line.Component;

/** CARDDAV:filter (RFC 6352 section 10.5); one without prop-filters lets every card pass. */
public record AddressFilter(Junction test, List<CardPropFilter> properties) {
    public AddressFilter {
        properties = List.copyOf(properties);
    }

    public boolean matches(Component card) {
        return properties.isEmpty()
                || test.of(properties.stream(), property -> property.matches(card));
    }
}
