package satchel.sync.core.merge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import satchel.content.line.ContentLine;
import satchel.content.line.MalformedContentException;
import satchel.content.line.Parameter;
import satchel.content.line.TextValue;
import satchel.content.line.WrittenLine;

/** Sees to it that a merged calendar has the VTIMEZONEs its times name. */
final class NeededZones {
    private NeededZones() {}

    /** Ours that the merge has made useless go; others of ours stay as they are. */
    static String complete(String merged, Three<Block> calendars) throws MalformedContentException {
        Block calendar = Block.read(merged).getFirst();
        Set<String> used = used(calendar);
        Map<String, Block> there = zones(calendar);
        Draft draft = new Draft(calendar);
        Set<String> useless = used(calendars.ours());
        useless.removeAll(used);
        for (Map.Entry<String, Block> zone : there.entrySet()) {
            if (useless.contains(zone.getKey())) {
                draft.drop(zone.getValue());
            }
        }
        Map<String, Block> others = zones(calendars.theirs());
        zones(calendars.base()).forEach(others::putIfAbsent);
        for (String tzid : used) {
            if (!there.containsKey(tzid) && others.containsKey(tzid)) {
                draft.addFirst(others.get(tzid));
            }
        }
        return draft.text();
    }

    private static Map<String, Block> zones(Block calendar) {
        Map<String, Block> zones = new LinkedHashMap<>();
        for (Block block : calendar.blocks()) {
            if (block.name().equals("VTIMEZONE")) {
                block.property("TZID")
                        .map(ContentLine::value)
                        .map(TextValue::unescape)
                        .ifPresent(tzid -> zones.putIfAbsent(tzid, block));
            }
        }
        return zones;
    }

    private static Set<String> used(Block calendar) {
        Set<String> used = new TreeSet<>();
        calendar.blocks().stream()
                .filter(block -> !block.name().equals("VTIMEZONE"))
                .forEach(block -> collect(block, used));
        return used;
    }

    private static void collect(Block block, Set<String> used) {
        for (WrittenLine written : block.lines()) {
            for (Parameter parameter : written.line().parameters()) {
                if (parameter.name().equals("TZID")) {
                    used.addAll(parameter.values());
                }
            }
        }
        block.blocks().forEach(inner -> collect(inner, used));
    }
}
