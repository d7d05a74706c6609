package satchel.pim.outlook.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import satchel.content.line.ContentLine;
import satchel.content.line.Parameter;
import satchel.content.line.TextValue;
import satchel.pim.outlook.item.AddressProperties;
import satchel.pim.outlook.item.ContactProperties;
import satchel.pim.outlook.item.Item;

/** A contact's addresses as ADRs; the office is the part before the street of the one at work. */
final class PostalAddress {
    private PostalAddress() {}

    static Stream<ContentLine> lines(Item item) {
        int mailing = item.number(ContactProperties.MAILING_ADDRESS).orElse(0);
        return Arrays.stream(AddressProperties.values())
                .flatMap(address -> line(item, address, mailing).stream());
    }

    private static Optional<ContentLine> line(Item item, AddressProperties address, int mailing) {
        boolean isWork = address == AddressProperties.WORK;
        List<String> parts =
                List.of(
                        item.text(address.postBox()),
                        isWork ? item.text(ContactProperties.OFFICE) : "",
                        item.text(address.street()),
                        item.text(address.city()),
                        item.text(address.state()),
                        item.text(address.postalCode()),
                        item.text(address.country()));
        if (parts.stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        List<String> types = new ArrayList<>();
        switch (address) {
            case WORK -> types.add("WORK");
            case HOME -> types.add("HOME");
            case OTHER -> types.add("POSTAL");
        }
        if (mailing == address.mailingNumber()) {
            types.add("PREF");
        }
        String value =
                parts.stream()
                        .map(Fields::clean)
                        .map(TextValue::escape)
                        .collect(Collectors.joining(";"));
        return Optional.of(
                new ContentLine(
                        Optional.empty(), "ADR", List.of(new Parameter("TYPE", types)), value));
    }
}
