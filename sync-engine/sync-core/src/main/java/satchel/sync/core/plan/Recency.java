package satchel.sync.core.plan;

import java.util.List;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.sync.core.canon.MarkForm;
import satchel.sync.core.record.Body;

/**
 * Which of two bodies was written later, as far as they say: by LAST-MODIFIED, then SEQUENCE, then
 * DTSTAMP or a card's REV. A mark that only one of them has decides nothing.
 */
public final class Recency {
    private static final List<String> MARKS =
            List.of("LAST-MODIFIED", "SEQUENCE", "DTSTAMP", "REV");

    private Recency() {}

    /** Negative where {@code a} is older, positive where it is newer, 0 where nobody can tell. */
    public static int compare(Body a, Body b) {
        List<Component> first = members(a);
        List<Component> second = members(b);
        for (String mark : MARKS) {
            String markOfFirst = latest(first, mark);
            String markOfSecond = latest(second, mark);
            int order = markOfFirst.compareTo(markOfSecond);
            if (order != 0 && !markOfFirst.isEmpty() && !markOfSecond.isEmpty()) {
                return order;
            }
        }
        return 0;
    }

    private static List<Component> members(Body body) {
        try {
            return ContentReader.read(body.text()).stream()
                    .flatMap(root -> Stream.concat(Stream.of(root), root.components().stream()))
                    .toList();
        } catch (MalformedContentException unreadable) {
            return List.of();
        }
    }

    private static String latest(List<Component> members, String mark) {
        return members.stream()
                .flatMap(member -> member.properties(mark))
                .map(ContentLine::value)
                .map(MarkForm::of)
                .reduce("", (a, b) -> a.compareTo(b) < 0 ? b : a);
    }
}
