package satchel.content.card;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.content.line.TextValue;

/**
 * One address object: a single vCard of version 3.0 or 4.0 (RFC 6352 section 5.1).
 *
 * @param version "3.0" or "4.0"
 */
public record Card(Component card, String version) {
    /** Pictures, sounds and keys are no text, and what programs note for themselves is no name. */
    private static final Set<String> NOT_SEARCHED =
            Set.of("PHOTO", "LOGO", "SOUND", "KEY", "VERSION", "PRODID", "REV");

    /**
     * Reads a body that holds exactly one card.
     *
     * @throws MalformedContentException if it holds anything else, saying what
     */
    public static Card parse(String text) throws MalformedContentException {
        List<Component> components = ContentReader.read(text);
        if (components.size() > 1) {
            throw new MalformedContentException(
                    components.size() + " vCards in one object, where only one may be");
        }
        Component card = components.getFirst();
        if (!card.name().equals("VCARD")) {
            throw new MalformedContentException(card.name() + " where a VCARD should be");
        }
        String version = value(card, "VERSION").orElse("");
        return switch (version) {
            case "3.0", "4.0" -> new Card(card, version);
            case "" -> throw new MalformedContentException("the vCard has no VERSION");
            default ->
                    throw new MalformedContentException(
                            "vCard version " + version + ", where 3.0 or 4.0 may be");
        };
    }

    public Optional<String> uid() {
        return value(card, "UID").filter(uid -> !uid.isEmpty());
    }

    /**
     * What a search looks at: one line {@code name:value} for each property, lower case, escapes
     * resolved, line ends within a value turned into spaces.
     */
    public String searchText() {
        StringBuilder text = new StringBuilder();
        for (ContentLine property : card.properties()) {
            if (!NOT_SEARCHED.contains(property.name())) {
                text.append(property.name()).append(':');
                text.append(TextValue.unescape(property.value()).replace('\n', ' ')).append('\n');
            }
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> value(Component card, String name) {
        return card.property(name).map(line -> TextValue.unescape(line.value()).strip());
    }
}
