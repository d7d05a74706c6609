package satchel.sync.core.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Brings three versions of an ordered list of names together; nothing in it collides. What either
 * side took out is out; what either put in is in, behind the same neighbour, or at the end where it
 * was put at the end. If only one side has put what was there into another order, it is in that
 * order; if both have, in theirs, which in a sync is the store's.
 */
final class OrderedLists {
    private static final String HEAD = "";
    private static final String END = "\n";

    private final Set<String> base;
    private final List<String> ours;
    private final List<String> theirs;
    private final Set<String> common;

    private OrderedLists(Three<List<String>> lists) {
        this.base = Set.copyOf(lists.base());
        Set<String> inOurs = new LinkedHashSet<>(lists.ours());
        Set<String> inTheirs = new LinkedHashSet<>(lists.theirs());
        this.ours = kept(inOurs, inTheirs);
        this.theirs = kept(inTheirs, inOurs);
        this.common = new HashSet<>(ours);
        common.retainAll(inTheirs);
    }

    static List<String> merge(Three<List<String>> lists) {
        return new OrderedLists(lists).merged(lists.base());
    }

    /** Without what the other side took out. */
    private List<String> kept(Set<String> side, Set<String> other) {
        return side.stream().filter(name -> other.contains(name) || !base.contains(name)).toList();
    }

    private List<String> merged(List<String> before) {
        Map<String, List<String>> oursBehind = addedBehind(ours);
        Map<String, List<String>> theirsBehind = addedBehind(theirs);
        List<String> merged = new ArrayList<>();
        addBehind(HEAD, oursBehind, theirsBehind, merged);
        for (String name : order(before)) {
            merged.add(name);
            addBehind(name, oursBehind, theirsBehind, merged);
        }
        addBehind(END, oursBehind, theirsBehind, merged);
        return merged;
    }

    /** Of what both have. */
    private List<String> order(List<String> before) {
        Predicate<String> known = name -> common.contains(name) && base.contains(name);
        List<String> was = before.stream().distinct().filter(known).toList();
        boolean onlyOursMoved =
                theirs.stream().filter(known).toList().equals(was)
                        && !ours.stream().filter(known).toList().equals(was);
        return (onlyOursMoved ? ours : theirs).stream().filter(common::contains).toList();
    }

    /**
     * What this side alone has, by the neighbour before it that both have; the last is at the end.
     */
    private Map<String, List<String>> addedBehind(List<String> side) {
        Map<String, List<String>> behind = new HashMap<>();
        String neighbour = HEAD;
        for (String name : side) {
            if (common.contains(name)) {
                neighbour = name;
            } else {
                behind.computeIfAbsent(neighbour, first -> new ArrayList<>()).add(name);
            }
        }
        List<String> last = behind.remove(neighbour);
        if (last != null) {
            behind.put(END, last);
        }
        return behind;
    }

    /** Behind one neighbour in an order that does not tell who is called ours. */
    private static void addBehind(
            String neighbour,
            Map<String, List<String>> ours,
            Map<String, List<String>> theirs,
            List<String> merged) {
        List<String> one = ours.getOrDefault(neighbour, List.of());
        List<String> other = theirs.getOrDefault(neighbour, List.of());
        boolean oneFirst =
                other.isEmpty() || !one.isEmpty() && one.getFirst().compareTo(other.getFirst()) < 0;
        merged.addAll(oneFirst ? one : other);
        merged.addAll(oneFirst ? other : one);
    }
}
