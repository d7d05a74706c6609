package satchel.sync.core.canon;

import static satchel.sync.core.canon.ValueKind.BINARY;
import static satchel.sync.core.canon.ValueKind.COORDINATES;
import static satchel.sync.core.canon.ValueKind.DAY;
import static satchel.sync.core.canon.ValueKind.STRUCTURED;
import static satchel.sync.core.canon.ValueKind.TEXT;
import static satchel.sync.core.canon.ValueKind.TEXT_LIST;
import static satchel.sync.core.canon.ValueKind.URI;
import static satchel.sync.core.canon.ValueKind.WORD;

import java.util.Set;
import satchel.content.line.ContentLine;

/**
 * The properties of vCard (RFC 2426, RFC 6350 section 6) and their defaults. What is not known is
 * text.
 */
final class CardRules {
    private CardRules() {}

    static PropertyRules of(ContentLine property) {
        return switch (property.name()) {
            // A number that is a link begins with "tel:", whether VALUE says so or not.
            case "TEL" -> PropertyRules.of(TEXT, "TYPE=VOICE", "VALUE=TEXT", "VALUE=URI");
            case "EMAIL" -> PropertyRules.of(TEXT, "TYPE=INTERNET", "VALUE=TEXT");
            case "NICKNAME", "CATEGORIES" -> PropertyRules.of(TEXT_LIST);
            case "N", "ADR", "ORG", "GENDER", "CLIENTPIDMAP" -> PropertyRules.of(STRUCTURED);
            case "BDAY", "ANNIVERSARY", "DEATHDATE" ->
                    PropertyRules.of(
                            DAY, "VALUE=DATE", "VALUE=DATE-TIME", "VALUE=DATE-AND-OR-TIME");
            case "PHOTO", "LOGO", "SOUND", "KEY" -> PropertyRules.of(BINARY, "VALUE=URI");
            case "GEO" -> PropertyRules.of(COORDINATES, "VALUE=URI");
            case "KIND" -> new PropertyRules(WORD, Set.of("INDIVIDUAL"), Set.of());
            case "URL", "IMPP", "MEMBER", "SOURCE", "FBURL", "CALURI", "CALADRURI" ->
                    PropertyRules.of(URI, "VALUE=URI");
            case "RELATED" -> PropertyRules.of(TEXT, "VALUE=URI");
            default -> PropertyRules.of(TEXT, "VALUE=TEXT");
        };
    }
}
