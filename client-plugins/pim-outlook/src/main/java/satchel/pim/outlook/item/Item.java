package satchel.pim.outlook.item;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One item: an appointment, a contact, a list … as Outlook keeps it. */
public interface Item {
    /** Empty where there is none. */
    String text(Property property);

    /** Of a property with several values; none where it is not there. */
    List<String> texts(Property property);

    OptionalInt number(Property property);

    /** False where there is none. */
    default boolean isSet(Property property) {
        return number(property).orElse(0) != 0;
    }

    Optional<Instant> time(Property property);

    /** A property's value as it is stored; empty where there is none. */
    byte[] bytes(Property property);

    List<String> categories();

    /** The body in Outlook's Rich Text Format, decompressed; empty where there is none. */
    String richText();

    List<Recipient> recipients();

    List<Attachment> attachments();
}
