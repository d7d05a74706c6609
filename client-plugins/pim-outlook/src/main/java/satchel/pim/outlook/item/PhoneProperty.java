package satchel.pim.outlook.item;

import java.util.List;

/** The telephone numbers of a contact, with their TYPEs in vCard 3.0 (RFC 2426 section 3.3.1). */
public enum PhoneProperty {
    PRIMARY(0x3A1A, "PREF", "VOICE"),
    BUSINESS(0x3A08, "WORK", "VOICE"),
    BUSINESS_2(0x3A1B, "WORK", "VOICE"),
    COMPANY_MAIN(0x3A57, "WORK", "X-COMPANY"),
    HOME(0x3A09, "HOME", "VOICE"),
    HOME_2(0x3A2F, "HOME", "VOICE"),
    MOBILE(0x3A1C, "CELL", "VOICE"),
    CAR(0x3A1E, "CAR", "VOICE"),
    RADIO(0x3A1D, "X-RADIO", "VOICE"),
    PAGER(0x3A21, "PAGER"),
    OTHER(0x3A1F, "VOICE"),
    CALLBACK(0x3A02, "X-CALLBACK", "VOICE"),
    ASSISTANT(0x3A2E, "X-ASSISTANT", "VOICE"),
    BUSINESS_FAX(0x3A24, "WORK", "FAX"),
    HOME_FAX(0x3A25, "HOME", "FAX"),
    OTHER_FAX(0x3A23, "FAX"),
    ISDN(0x3A2D, "ISDN"),
    TELEX(0x3A2C, "X-TELEX"),
    TEXT_TELEPHONE(0x3A4B, "X-TTY-TDD");

    private final Property property;
    private final List<String> types;

    PhoneProperty(int tag, String... types) {
        this.property = Property.tag(tag);
        this.types = List.of(types);
    }

    public Property property() {
        return property;
    }

    public List<String> types() {
        return types;
    }
}
