package satchel.sync.core.merge;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.content.line.Parameter;

/**
 * Whether a change of a field only leaves something out: the field, a parameter, one of several
 * values of a parameter (Cyrus and Evolution keep the first address of MEMBER), or children of a
 * folder.
 */
final class LeavingOut {
    /** Without them a value means something else. */
    private static final Set<String> PART_OF_THE_VALUE =
            Set.of("TZID", "VALUE", "ENCODING", "CHARSET", "RANGE");

    private LeavingOut() {}

    static boolean isAllOf(Taken change) {
        if (change.after().isEmpty()) {
            return true;
        }
        try {
            List<ContentLine> before = lines(change.before());
            List<ContentLine> after = lines(change.after());
            return before.size() == 1
                    && after.size() == 1
                    && saysLess(before.getFirst(), after.getFirst());
        } catch (MalformedContentException notLines) {
            return false;
        }
    }

    /** Of one line each; the rest of a group says something of its own. */
    static boolean isLess(Entry kept, Entry given) {
        return given.lines().size() == 1
                && kept.lines().size() == 1
                && saysLess(given.main(), kept.main());
    }

    private static List<ContentLine> lines(String shown) throws MalformedContentException {
        String around = "BEGIN:X-SHOWN\n" + shown + "\nEND:X-SHOWN\n";
        return ContentReader.read(around).getFirst().properties();
    }

    private static boolean saysLess(ContentLine before, ContentLine after) {
        return before.name().equals(after.name())
                && before.group().equals(after.group())
                && isPartOf(after, before)
                && valueParts(before).equals(valueParts(after))
                && after.parameters().stream().allMatch(kept -> isOf(kept, before));
    }

    /** Of the children of a folder a program names those that it can hold. */
    private static boolean isPartOf(ContentLine after, ContentLine before) {
        if (!before.name().equals("CHILDREN")) {
            return before.value().equals(after.value());
        }
        Iterator<String> given = List.of(before.value().split(",")).iterator();
        for (String kept : after.value().split(",")) {
            boolean found = false;
            while (!found && given.hasNext()) {
                found = given.next().equals(kept);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static List<Parameter> valueParts(ContentLine line) {
        return line.parameters().stream()
                .filter(parameter -> PART_OF_THE_VALUE.contains(parameter.name()))
                .toList();
    }

    private static boolean isOf(Parameter kept, ContentLine before) {
        return before.parameters().stream()
                .filter(parameter -> parameter.name().equals(kept.name()))
                .anyMatch(parameter -> parameter.values().containsAll(kept.values()));
    }
}
