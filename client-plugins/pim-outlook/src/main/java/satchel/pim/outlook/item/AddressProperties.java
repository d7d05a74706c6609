package satchel.pim.outlook.item;

import static satchel.pim.outlook.item.Property.named;
import static satchel.pim.outlook.item.Property.tag;

/** The three postal addresses of a contact. */
public enum AddressProperties {
    WORK(
            2,
            named(PropertySet.ADDRESS, 0x804A),
            named(PropertySet.ADDRESS, 0x8045),
            named(PropertySet.ADDRESS, 0x8046),
            named(PropertySet.ADDRESS, 0x8047),
            named(PropertySet.ADDRESS, 0x8048),
            named(PropertySet.ADDRESS, 0x8049)),
    HOME(1, tag(0x3A5E), tag(0x3A5D), tag(0x3A59), tag(0x3A5C), tag(0x3A5B), tag(0x3A5A)),
    OTHER(3, tag(0x3A64), tag(0x3A63), tag(0x3A5F), tag(0x3A62), tag(0x3A61), tag(0x3A60));

    private final int mailingNumber;
    private final Property postBox;
    private final Property street;
    private final Property city;
    private final Property state;
    private final Property postalCode;
    private final Property country;

    AddressProperties(
            int mailingNumber,
            Property postBox,
            Property street,
            Property city,
            Property state,
            Property postalCode,
            Property country) {
        this.mailingNumber = mailingNumber;
        this.postBox = postBox;
        this.street = street;
        this.city = city;
        this.state = state;
        this.postalCode = postalCode;
        this.country = country;
    }

    /** What {@link ContactProperties#MAILING_ADDRESS} says where this is the one for letters. */
    public int mailingNumber() {
        return mailingNumber;
    }

    public Property postBox() {
        return postBox;
    }

    public Property street() {
        return street;
    }

    public Property city() {
        return city;
    }

    public Property state() {
        return state;
    }

    public Property postalCode() {
        return postalCode;
    }

    public Property country() {
        return country;
    }
}
