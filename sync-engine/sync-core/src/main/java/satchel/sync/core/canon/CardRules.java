package satchel.sync.core.canon;

import static satchel.sync.core.canon.ValueKind.BINARY;
import static satchel.sync.core.canon.ValueKind.DAY;
import static satchel.sync.core.canon.ValueKind.RAW;
import static satchel.sync.core.canon.ValueKind.STRUCTURED;
import static satchel.sync.core.canon.ValueKind.TEXT;
import static satchel.sync.core.canon.ValueKind.TEXT_LIST;

import satchel.content.line.ContentLine;

/** The properties of vCard (RFC 2426, RFC 6350 section 6) and their defaults. */
final class CardRules {
    private CardRules() {}

    static PropertyRules of(ContentLine property) {
        return switch (property.name()) {
            case "FN", "NOTE", "TITLE", "ROLE", "LABEL", "SORT-STRING", "X-ABLABEL" ->
                    PropertyRules.of(TEXT, "VALUE=TEXT");
            case "TEL" -> PropertyRules.of(TEXT, "TYPE=VOICE", "VALUE=TEXT");
            case "EMAIL" -> PropertyRules.of(TEXT, "TYPE=INTERNET", "VALUE=TEXT");
            case "NICKNAME", "CATEGORIES" -> PropertyRules.of(TEXT_LIST);
            case "N", "ADR", "ORG", "GENDER" -> PropertyRules.of(STRUCTURED);
            case "BDAY", "ANNIVERSARY" ->
                    PropertyRules.of(DAY, "VALUE=DATE", "VALUE=DATE-AND-OR-TIME");
            case "PHOTO", "LOGO", "SOUND", "KEY" -> PropertyRules.of(BINARY);
            default -> PropertyRules.of(RAW);
        };
    }
}
