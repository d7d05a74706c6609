package satchel.dav.rule;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.ObjectIndex;
import satchel.dav.xml.Namespaces;

/** The rules of all kinds of collections. */
public final class ObjectRules implements BodyRules {
    private static final QName VALID_CALENDAR_DATA = Namespaces.caldav("valid-calendar-data");
    private static final int LONGEST_UID = 1000;
    private static final QName VALID_CALENDAR_OBJECT =
            Namespaces.caldav("valid-calendar-object-resource");
    private static final QName VALID_ADDRESS_DATA = Namespaces.carddav("valid-address-data");

    @Override
    public Judged judge(CollectionKind kind, Set<String> components, byte[] body) {
        QName valid =
                switch (kind) {
                    case CALENDAR -> VALID_CALENDAR_DATA;
                    case ADDRESS_BOOK -> VALID_ADDRESS_DATA;
                    case BOOKMARKS -> Namespaces.bookmarks("valid-bookmark-data");
                };
        Optional<String> text = decode(body);
        if (text.isEmpty()) {
            return new Judged.Invalid(valid, "the body is not UTF-8");
        }
        return switch (kind) {
            case CALENDAR ->
                    withUsableUid(
                            CalendarObjectRules.judge(components, text.get()),
                            VALID_CALENDAR_OBJECT);
            case ADDRESS_BOOK ->
                    withUsableUid(AddressObjectRules.judge(text.get()), VALID_ADDRESS_DATA);
            case BOOKMARKS -> BookmarkRules.judge(text.get());
        };
    }

    /** A UID is a key in the stores' indexes; RFC 7986 section 5.3 asks for 255 octets at most. */
    private static Judged withUsableUid(Judged judged, QName violated) {
        return switch (judged) {
            case Judged.Valid(ObjectIndex index)
                    when index.uid().getBytes(StandardCharsets.UTF_8).length > LONGEST_UID ->
                    new Judged.Invalid(
                            violated, "the UID is longer than " + LONGEST_UID + " octets");
            case Judged.Valid valid -> valid;
            case Judged.Invalid invalid -> invalid;
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
