package satchel.sync.core.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;

/** Makes objects, edits them and writes them in any layout: the same for the same seed. */
final class RandomEdits {
    /** What a slot may hold; a line break separates lines that come and go together. */
    private static final Map<String, List<String>> OF_MEMBER = new TreeMap<>();

    private static final Map<String, List<String>> OF_MASTER = new TreeMap<>();
    private static final Map<String, List<String>> OF_ALARM = new TreeMap<>();
    private static final Map<String, List<String>> OF_CARD = new TreeMap<>();
    private static final Map<String, List<String>> OF_LINK = new TreeMap<>();
    private static final Map<String, List<String>> OF_FOLDER = new TreeMap<>();
    private static final String CHILD_A = "AAAAAAAAAAAA";
    private static final String CHILD_B = "BBBBBBBBBBBB";

    static {
        values(OF_MEMBER, "SUMMARY:", "Tea", "Coffee\\, black", "Wäsche und viel mehr");
        values(OF_MEMBER, "LOCATION:", "Home", "Garden", "Town\\nHall");
        values(OF_MEMBER, "DESCRIPTION:", "one", "two", "three");
        values(OF_MEMBER, "X-COLOUR;X-Kind=\"a:b\":", "red", "blue");
        values(OF_MEMBER, "CLASS:", "PRIVATE", "PUBLIC", "CONFIDENTIAL");
        values(OF_MEMBER, "TRANSP:", "OPAQUE", "TRANSPARENT");
        values(OF_MEMBER, "STATUS:", "TENTATIVE", "CONFIRMED");
        values(OF_MEMBER, "SEQUENCE:", "1", "2", "10");
        values(OF_MEMBER, "LAST-MODIFIED:", "20260101T000000Z", "20260301T000000Z");
        values(OF_MEMBER, "CREATED:", "20250101T000000Z", "20250301T000000Z");
        for (String who : List.of("ann", "bob", "cem")) {
            String address = ":mailto:" + who + "@example.org";
            OF_MEMBER.put(
                    "ATTENDEE " + who,
                    List.of(
                            "ATTENDEE" + address,
                            "ATTENDEE;PARTSTAT=ACCEPTED" + address,
                            "ATTENDEE;ROLE=CHAIR" + address));
        }
        for (String category : List.of("Work", "Home", "a\\,b")) {
            OF_MEMBER.put("CATEGORIES " + category, List.of("CATEGORIES:" + category));
        }
        OF_MEMBER.put("COMMENT 1", List.of("COMMENT:1", "COMMENT:11"));
        OF_MEMBER.put("COMMENT 2", List.of("COMMENT:2", "COMMENT:22"));
        OF_MASTER.putAll(OF_MEMBER);
        OF_MASTER.put("EXDATE 1", List.of("EXDATE:20260112T080000Z"));
        OF_MASTER.put("EXDATE 2", List.of("EXDATE:20260119T080000Z"));
        OF_MASTER.put(
                "RRULE",
                List.of("RRULE:FREQ=WEEKLY", "RRULE:COUNT=9;FREQ=WEEKLY", "RRULE:FREQ=DAILY"));
        values(OF_ALARM, "TRIGGER:", "-PT5M", "-PT10M", "-PT15M");
        values(OF_ALARM, "DESCRIPTION:", "Wake", "Up");
        values(OF_ALARM, "ACKNOWLEDGED:", "20260101T000000Z", "20260301T000000Z");
        values(OF_CARD, "NOTE:", "tall", "small");
        values(OF_CARD, "TITLE:", "Dr.", "Prof.");
        values(OF_CARD, "REV:", "20260101T000000Z", "20260301T000000Z");
        values(OF_CARD, "NICKNAME:", "An", "Annie,Nan", "Nan");
        OF_CARD.put(
                "N", List.of("N:Lee;Ann\nFN:Ann Lee", "N:May;Ann\nFN:Ann May", "N:Roe\nFN:Roe"));
        for (String type : List.of("home", "work", "cell")) {
            OF_CARD.put(
                    "TEL " + type,
                    List.of(
                            "TEL;TYPE=" + type + ":1" + type.length(),
                            "TEL;TYPE=" + type + ":2",
                            "TEL;TYPE=" + type + ";TYPE=pref:3"));
        }
        values(OF_FOLDER, "TITLE:", "Tea", "Coffee\\, black", "Wäsche und viel mehr");
        values(OF_LINK, "URL:", "https://a.example/", "https://b.example/?q=1,2;3", "c:d");
        values(OF_FOLDER, "PARENT:", "toolbar_____", "menu________", "CCCCCCCCCCCC");
        values(OF_LINK, "KEYWORD:", "tea", "cup", "t");
        values(OF_FOLDER, "LAST-MODIFIED:", "20260101T000000Z", "20260301T000000Z");
        values(OF_FOLDER, "CREATED:", "20250101T000000Z", "20250301T000000Z");
        values(OF_FOLDER, "X-COLOUR:", "red", "blue", "green");
        OF_LINK.putAll(OF_FOLDER);
        for (String tag : List.of("green", "black\\, strong", "mild")) {
            OF_LINK.put("TAG " + tag, List.of("TAG:" + tag, "TAG;X-WHOSE=mine:" + tag));
        }
        values(OF_FOLDER, "CHILDREN:", CHILD_A, CHILD_A + "," + CHILD_B, CHILD_B + "," + CHILD_A);
        OF_CARD.put("EMAIL", List.of("EMAIL:a@example.org", "EMAIL:b@example.org"));
        for (String group : List.of("item1", "item2")) {
            OF_CARD.put(
                    group,
                    List.of(
                            group + ".TEL:7\n" + group + ".X-ABLabel:boat " + group,
                            group + ".TEL:8\n" + group + ".X-ABLabel:boat " + group,
                            group + ".URL:https://example.org/" + group));
        }
    }

    private final Format format;
    private final boolean isFolder;
    private final Random random;

    RandomEdits(Format format, long seed) {
        this.format = format;
        this.isFolder = seed % 2 == 1;
        this.random = new Random(seed);
    }

    private static void values(Map<String, List<String>> slots, String name, String... values) {
        List<String> lines = new ArrayList<>();
        for (String value : values) {
            lines.add(name + value);
        }
        slots.put(name, lines);
    }

    Node object() {
        return edited(
                switch (format) {
                    case ICALENDAR -> calendar();
                    case VCARD -> Node.of("VCARD", "VERSION:3.0", "UID:u");
                    case BOOKMARK ->
                            Node.of("BOOKMARK", "VERSION:1", "UID:uuuuuuuuuuuu", "KIND:" + kind());
                },
                40);
    }

    private String kind() {
        return isFolder ? "FOLDER" : "LINK";
    }

    private static Node calendar() {
        Node calendar = Node.of("VCALENDAR", "VERSION:2.0", "PRODID:-//Test//Test//EN");
        calendar.inner().put("", Node.of("VEVENT", "UID:u", "DTSTART:20260105T080000Z"));
        return calendar;
    }

    Node edited(Node object, int edits) {
        Node copy = object.copy();
        for (int i = 0; i < edits; i++) {
            edit(copy);
        }
        return copy;
    }

    Body written(Node object) {
        return new Body(object.text(random));
    }

    private void edit(Node object) {
        switch (format) {
            case ICALENDAR -> ofCalendar(object);
            case VCARD -> slot(object, OF_CARD);
            case BOOKMARK -> slot(object, isFolder ? OF_FOLDER : OF_LINK);
        }
    }

    private void ofCalendar(Node object) {
        switch (random.nextInt(8)) {
            case 0 -> override(object, "2026011" + (2 + random.nextInt(2)) + "T080000Z");
            case 1, 2 -> alarm(anyOf(object.inner()), "alarm-" + random.nextInt(3));
            default -> {
                Node member = anyOf(object.inner());
                boolean master = member == object.inner().get("");
                slot(member, master ? OF_MASTER : OF_MEMBER);
            }
        }
    }

    private void slot(Node node, Map<String, List<String>> slots) {
        String slot = anyOf(new ArrayList<>(slots.keySet()));
        if (random.nextInt(4) == 0) {
            node.slots().remove(slot);
        } else {
            node.slots().put(slot, anyOf(slots.get(slot)));
        }
    }

    private void override(Node calendar, String instance) {
        if (calendar.inner().remove(instance) == null || random.nextBoolean()) {
            Node override =
                    Node.of(
                            "VEVENT",
                            "UID:u",
                            "RECURRENCE-ID:" + instance,
                            "DTSTART:20260112T090000Z");
            slot(override, OF_MEMBER);
            calendar.inner().put(instance, override);
        }
    }

    private void alarm(Node member, String uid) {
        if (random.nextInt(4) == 0) {
            member.inner().remove(uid);
        } else {
            Node alarm =
                    member.inner()
                            .computeIfAbsent(
                                    uid, id -> Node.of("VALARM", "UID:" + id, "ACTION:DISPLAY"));
            slot(alarm, OF_ALARM);
        }
    }

    private <T> T anyOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Node anyOf(Map<String, Node> nodes) {
        return anyOf(new ArrayList<>(nodes.values()));
    }
}
