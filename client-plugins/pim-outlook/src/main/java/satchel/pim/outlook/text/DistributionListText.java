package satchel.pim.outlook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentWriter;
import satchel.pim.outlook.item.ContactProperties;
import satchel.pim.outlook.item.EmailProperties;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.item.MultipleValues;

/** A distribution list as a card of a group, in the form that vCard 3.0 has from Apple. */
public final class DistributionListText {
    private DistributionListText() {}

    /**
     * @param cardOf the URI of the contact of a node: its UID where the contact lies beside the
     *     list, else its e-mail address; absent where there is no such contact
     */
    public static String of(Item item, String uid, IntFunction<Optional<String>> cardOf) {
        String name =
                Stream.of(
                                ContactProperties.LIST_NAME,
                                ItemProperties.DISPLAY_NAME,
                                ItemProperties.SUBJECT)
                        .map(item::text)
                        .filter(one -> !Fields.clean(one).isBlank())
                        .findFirst()
                        .orElse("(no name)");
        Fields fields = ContactText.head(item, uid, name);
        fields.parts("N", List.of(name, "", "", "", ""));
        fields.raw("X-ADDRESSBOOKSERVER-KIND", "group");
        members(item, cardOf).forEach(uri -> fields.raw("X-ADDRESSBOOKSERVER-MEMBER", uri));
        fields.list("CATEGORIES", item.categories());
        fields.raw("CLASS", CalendarText.privacy(item));
        fields.text("NOTE", BodyText.of(item));
        return ContentWriter.write(new Component("VCARD", fields.lines(), List.of()));
    }

    /** Each member is listed twice: as who it is, and by the address it had when it was added. */
    private static List<String> members(Item item, IntFunction<Optional<String>> cardOf) {
        List<byte[]> entries = MultipleValues.of(item.bytes(ContactProperties.MEMBERS));
        List<byte[]> addresses = MultipleValues.of(item.bytes(ContactProperties.ONE_OFF_MEMBERS));
        List<String> uris = new ArrayList<>();
        for (int i = 0; i < Math.max(entries.size(), addresses.size()); i++) {
            Optional<byte[]> address =
                    i < addresses.size() ? Optional.of(addresses.get(i)) : Optional.empty();
            Optional<byte[]> entry =
                    i < entries.size() ? Optional.of(entries.get(i)) : Optional.empty();
            entry.flatMap(one -> uri(one, cardOf))
                    .or(() -> address.flatMap(one -> uri(one, cardOf)))
                    .ifPresent(uris::add);
        }
        return uris.stream().distinct().toList();
    }

    private static Optional<String> uri(byte[] entry, IntFunction<Optional<String>> cardOf) {
        return ListMember.of(entry)
                .flatMap(member ->
                        switch (member) {
                            case ListMember.Inside inside -> cardOf.apply(inside.node());
                            case ListMember.Address one -> mailto(one.email());
                        });
    }

    /** Absent for what is no e-mail address. */
    static Optional<String> mailto(String email) {
        String clean = Fields.clean(email).strip();
        return clean.contains("@") ? Optional.of("mailto:" + clean) : Optional.empty();
    }

    /** The e-mail address of a contact that is no card beside the list. */
    public static Optional<String> mailto(Item contact) {
        return Stream.of(EmailProperties.values())
                .flatMap(email -> mailto(ContactText.address(contact, email)).stream())
                .findFirst();
    }
}
