package satchel.sync.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the folders that are within themselves. */
final class Circles {
    private Circles() {}

    /**
     * @param parents who is in which folder
     */
    static Set<String> of(Map<String, String> parents) {
        Set<String> inCircles = new HashSet<>();
        Set<String> done = new HashSet<>();
        for (String start : parents.keySet()) {
            List<String> way = new ArrayList<>();
            Map<String, Integer> at = new HashMap<>();
            String here = start;
            while (parents.containsKey(here) && !at.containsKey(here) && !done.contains(here)) {
                at.put(here, way.size());
                way.add(here);
                here = parents.get(here);
            }
            if (at.containsKey(here)) {
                inCircles.addAll(way.subList(at.get(here), way.size()));
            }
            done.addAll(way);
        }
        return inCircles;
    }
}
