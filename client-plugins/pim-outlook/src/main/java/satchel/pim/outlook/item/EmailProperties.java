package satchel.pim.outlook.item;

import static satchel.pim.outlook.item.Property.named;

/** The three e-mail addresses of a contact. */
public enum EmailProperties {
    FIRST(0x8080),
    SECOND(0x8090),
    THIRD(0x80A0);

    private final int base;

    EmailProperties(int base) {
        this.base = base;
    }

    public Property displayName() {
        return named(PropertySet.ADDRESS, base);
    }

    /** "SMTP", or "EX" where the address is a name of Exchange's own. */
    public Property addressType() {
        return named(PropertySet.ADDRESS, base + 2);
    }

    public Property address() {
        return named(PropertySet.ADDRESS, base + 3);
    }

    /** Of an "EX" one, usually the SMTP address. */
    public Property originalName() {
        return named(PropertySet.ADDRESS, base + 4);
    }
}
