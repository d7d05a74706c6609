package satchel.dav.rule;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import satchel.dav.store.CollectionKind;
import satchel.dav.xml.Namespaces;

/** The rules of all kinds of collections. */
public final class ObjectRules implements BodyRules {
    private static final QName VALID_CALENDAR_DATA = Namespaces.caldav("valid-calendar-data");
    private static final QName VALID_ADDRESS_DATA = Namespaces.carddav("valid-address-data");

    @Override
    public Judged judge(CollectionKind kind, Set<String> components, byte[] body) {
        QName valid =
                switch (kind) {
                    case CALENDAR -> VALID_CALENDAR_DATA;
                    case ADDRESS_BOOK -> VALID_ADDRESS_DATA;
                };
        Optional<String> text = decode(body);
        if (text.isEmpty()) {
            return new Judged.Invalid(valid, "the body is not UTF-8");
        }
        return switch (kind) {
            case CALENDAR -> CalendarObjectRules.judge(components, text.get());
            case ADDRESS_BOOK -> AddressObjectRules.judge(text.get());
        };
    }

    private static Optional<String> decode(byte[] body) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
