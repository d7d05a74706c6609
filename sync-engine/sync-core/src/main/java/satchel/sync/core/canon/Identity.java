package satchel.sync.core.canon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;
import satchel.content.line.TextValue;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;

/** Gives a body another UID, and changes nothing else of what it says. */
public final class Identity {
    private Identity() {}

    /** The body itself where it has that UID already, or cannot be read. */
    public static Body withUid(Format format, Body body, String uid) {
        if (Canonical.uid(format, body).equals(Optional.of(uid))) {
            return body;
        }
        try {
            StringBuilder text = new StringBuilder();
            for (Component root : ContentReader.read(body.text())) {
                Component changed =
                        switch (format) {
                            case ICALENDAR -> membersOf(root, uid);
                            case VCARD, BOOKMARK -> identified(root, uid);
                        };
                text.append(ContentWriter.write(changed));
            }
            return new Body(text.toString());
        } catch (MalformedContentException unreadable) {
            return body;
        }
    }

    private static Component membersOf(Component calendar, String uid) {
        List<Component> members =
                calendar.components().stream()
                        .map(member ->
                                member.name().equals("VTIMEZONE")
                                        ? member
                                        : identified(member, uid))
                        .toList();
        return new Component(calendar.name(), calendar.properties(), members);
    }

    /** The UID takes the place of the old one, or comes last: VERSION must stay first in a card. */
    private static Component identified(Component component, String uid) {
        ContentLine line =
                new ContentLine(Optional.empty(), "UID", List.of(), TextValue.escape(uid));
        List<ContentLine> properties = new ArrayList<>();
        for (ContentLine property : component.properties()) {
            if (!property.name().equals("UID")) {
                properties.add(property);
            } else if (!properties.contains(line)) {
                properties.add(line);
            }
        }
        if (!properties.contains(line)) {
            properties.add(line);
        }
        return new Component(component.name(), properties, component.components());
    }
}
