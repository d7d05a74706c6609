package satchel.dav.card;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;

/**
 * CARDDAV:prop within CARDDAV:address-data (RFC 6352 section 10.4.2): these properties and no
 * others, in the order in which the card has them.
 */
public record CardSelection(List<Wanted> properties) {
    /**
     * @param name upper case; "ITEM1.TEL" means the TEL of that group only, "TEL" the TELs of all
     *     groups and of none
     */
    public record Wanted(String name, Value value) {
        private boolean is(ContentLine line) {
            int dot = name.indexOf('.');
            boolean group =
                    dot < 0
                            || line.group()
                                    .map(given -> given.toUpperCase(Locale.ROOT))
                                    .filter(name.substring(0, dot)::equals)
                                    .isPresent();
            return group && line.name().equals(name.substring(dot + 1));
        }
    }

    /** The novalue attribute. */
    public enum Value {
        SHOWN,
        LEFT_OUT
    }

    public CardSelection {
        properties = List.copyOf(properties);
    }

    Component of(Component card) {
        List<ContentLine> kept =
                card.properties().stream().flatMap(line -> shown(line).stream()).toList();
        return new Component(card.name(), kept, List.of());
    }

    private Optional<ContentLine> shown(ContentLine line) {
        return properties.stream()
                .filter(wanted -> wanted.is(line))
                .findFirst()
                .map(wanted -> wanted.value() == Value.SHOWN ? line : withoutValue(line));
    }

    private static ContentLine withoutValue(ContentLine line) {
        return new ContentLine(line.group(), line.name(), line.parameters(), "");
    }
}
