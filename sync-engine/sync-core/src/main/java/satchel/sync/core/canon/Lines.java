package satchel.sync.core.canon;

import java.util.List;

/** Puts canonical lines together. */
final class Lines {
    private Lines() {}

    /** A line said twice says no more than said once. */
    static String component(String name, List<String> sortedLines, List<String> sortedInner) {
        StringBuilder form = new StringBuilder(512);
        form.append("BEGIN:").append(name).append('\n');
        String last = "";
        for (String line : sortedLines) {
            if (!line.equals(last)) {
                form.append(line).append('\n');
            }
            last = line;
        }
        sortedInner.forEach(form::append);
        return form.append("END:").append(name).append('\n').toString();
    }
}
