package satchel.client.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import satchel.client.sync.RecordTitle;
import satchel.sync.core.merge.Collision;
import satchel.sync.core.merge.Taken;
import satchel.sync.runtime.run.ParkedConflict;

/** A conflict as people read it: short in a list, whole with its values side by side. */
final class ConflictText {
    private ConflictText() {}

    static String title(ParkedConflict conflict) {
        return RecordTitle.of(conflict.pim()).orElse("");
    }

    /** What is to be decided, such as {@code SUMMARY, DTSTART}. */
    static String fields(ParkedConflict conflict) {
        return conflict.collisions().stream()
                .map(field -> field.place().property())
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static String whole(ParkedConflict conflict) {
        List<String> lines = new ArrayList<>();
        lines.add(conflict.uid() + "  " + title(conflict));
        for (Collision field : conflict.collisions()) {
            lines.add("  " + field.place());
            lines.add("    agreed  " + FieldText.value(field.place(), field.base()));
            lines.add("    PIM     " + FieldText.value(field.place(), field.ours()));
            lines.add("    server  " + FieldText.value(field.place(), field.theirs()));
        }
        if (!conflict.merged().isEmpty()) {
            lines.add("  merged whoever wins");
            conflict.merged().forEach(field -> lines.add("    " + merged(field)));
        }
        return String.join("\n", lines);
    }

    private static String merged(Taken field) {
        String from =
                switch (field.from()) {
                    case OURS -> "PIM: ";
                    case THEIRS -> "server: ";
                    case BOTH -> "both: ";
                };
        return from + FieldText.change(field);
    }
}
