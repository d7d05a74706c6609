package satchel.client.launcher;

import java.util.ArrayList;
import java.util.List;

/** Says in one line what the framework explains in a tree of many. */
final class Unresolved {
    private static final String REQUIREMENT = "Unresolved requirement: ";

    private Unresolved() {}

    /**
     * The first line, and the requirements nothing at all offers: the tree's other requirements,
     * each followed by an arrow, only lead to those.
     */
    static String summary(Exception e) {
        List<String> lines = String.valueOf(e.getMessage()).lines().map(String::strip).toList();
        List<String> roots = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            boolean offered = i + 1 < lines.size() && lines.get(i + 1).startsWith("->");
            if (lines.get(i).startsWith(REQUIREMENT) && !offered) {
                roots.add(lines.get(i).substring(REQUIREMENT.length()));
            }
        }
        return roots.isEmpty() ? lines.getFirst() : lines.getFirst() + ": no " + roots.getFirst();
    }
}
