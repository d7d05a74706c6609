package satchel.sync.core.canon;

import satchel.content.line.ContentLine;

/** Names that properties of vCard 3.0 got before vCard 4.0 had one for them. */
final class CardNames {
    private static final String APPLE = "X-ADDRESSBOOKSERVER-";

    private CardNames() {}

    /** Cyrus hands out KIND and MEMBER under the names that Apple's server made up. */
    static ContentLine today(ContentLine property) {
        return switch (property.name()) {
            case APPLE + "KIND", APPLE + "MEMBER" ->
                    new ContentLine(
                            property.group(),
                            property.name().substring(APPLE.length()),
                            property.parameters(),
                            property.value());
            default -> property;
        };
    }
}
