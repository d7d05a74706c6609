package satchel.dav.property;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.content.line.TextValue;
import satchel.dav.store.PropertyName;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;
import satchel.dav.xml.XmlElement;
import satchel.dav.xml.XmlReader;

/**
 * CALDAV:calendar-timezone (RFC 4791 section 5.2.2): what its owner set, and no default. Dates and
 * times without a zone are read in it.
 */
public final class CalendarTimezone implements Property {
    private static final QName NAME = Namespaces.caldav("calendar-timezone");
    private static final PropertyName STORED =
            new PropertyName(NAME.getNamespaceURI(), NAME.getLocalPart());

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Access access() {
        return Access.SETTABLE;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return Optional.empty();
    }

    /** The iCalendar object with the VTIMEZONE, where one is set. */
    public static Optional<Component> of(StoredCollection calendar) {
        return Optional.ofNullable(calendar.properties().get(STORED))
                .flatMap(CalendarTimezone::read);
    }

    static Optional<String> id(Component calendar) {
        return calendar.components("VTIMEZONE")
                .flatMap(zone -> zone.property("TZID").stream())
                .map(line -> TextValue.unescape(line.value()).strip())
                .findFirst();
    }

    private static Optional<Component> read(String innerXml) {
        byte[] document = ("<text>" + innerXml + "</text>").getBytes(StandardCharsets.UTF_8);
        try {
            String text =
                    XmlReader.read(new ByteArrayInputStream(document))
                            .map(XmlElement::text)
                            .orElse("");
            return Optional.of(ContentReader.read(text).getFirst());
        } catch (MalformedContentException notACalendar) {
            return Optional.empty();
        } catch (IOException ofAnArray) {
            throw new UncheckedIOException(ofAnArray);
        }
    }
}
