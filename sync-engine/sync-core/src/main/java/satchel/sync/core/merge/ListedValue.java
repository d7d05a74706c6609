package satchel.sync.core.merge;

import java.util.ArrayList;
import java.util.List;
import satchel.content.calendar.InstanceId;
import satchel.content.line.ContentLine;
import satchel.content.line.TextValue;
import satchel.content.line.WrittenLine;
import satchel.sync.core.canon.FieldForm;
import satchel.sync.core.record.Format;

/**
 * One value of a property that holds a list of them.
 *
 * @param id the same for values that mean the same, in whatever line they stand
 */
record ListedValue(String id, String raw, WrittenLine line) {
    static List<ListedValue> of(Format format, List<Entry> entries) {
        List<ListedValue> values = new ArrayList<>();
        for (Entry entry : entries) {
            for (WrittenLine written : entry.lines()) {
                for (String raw : TextValue.split(written.line().value(), ',')) {
                    String id = id(format, written.line(), raw);
                    if (!id.isEmpty()) {
                        values.add(new ListedValue(id, raw, written));
                    }
                }
            }
        }
        return values;
    }

    private static String id(Format format, ContentLine line, String raw) {
        return switch (line.name()) {
            case "EXDATE", "RDATE" -> InstanceId.of(line, raw);
            default ->
                    String.join(
                            "\n",
                            FieldForm.of(
                                    format,
                                    new ContentLine(
                                            line.group(), line.name(), line.parameters(), raw)));
        };
    }
}
