package satchel.sync.core.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentWriter;
import satchel.content.line.WrittenLine;

/** Our component on its way to the result: whatever is not named here keeps its bytes and place. */
final class Draft {
    private final Block ours;
    private final LineEnds lineEnds;
    private final GroupNames groups;
    private final Map<Integer, String> instead = new HashMap<>();
    private final Map<Integer, StringBuilder> behind = new HashMap<>();

    Draft(Block ours) {
        this.ours = ours;
        this.lineEnds = LineEnds.of(ours.begin().text());
        this.groups = new GroupNames(ours);
    }

    void drop(Entry entry) {
        entry.lines().forEach(line -> instead.put(line.number(), ""));
    }

    void replace(Entry entry, Entry by) {
        drop(entry);
        put(entry.lines().getFirst(), groups.text(by, Optional.of(entry)));
    }

    void replace(Entry entry, ContentLine by) {
        drop(entry);
        put(entry.lines().getFirst(), ContentWriter.folded(by));
    }

    void replace(WrittenLine line, ContentLine by) {
        put(line, ContentWriter.folded(by));
    }

    void drop(WrittenLine line) {
        put(line, "");
    }

    void add(Entry entry) {
        behind(lastOf(entry.name()), groups.text(entry, Optional.empty()));
    }

    void add(ContentLine line) {
        behind(lastOf(line.name()), ContentWriter.folded(line));
    }

    void add(String name, String text) {
        behind(lastOf(name), text);
    }

    void drop(Block block) {
        instead.put(block.number(), "");
    }

    /** By a draft of that same block, which is in our line ends already. */
    void replace(Block block, String by) {
        instead.put(block.number(), by);
    }

    void add(Block block) {
        List<Part> parts = ours.parts();
        behind(parts.isEmpty() ? ours.number() : parts.getLast().number(), block.text());
    }

    /** Zones stand before what uses them. */
    void addFirst(Block block) {
        behind(lastBeforeBlocks(), block.text());
    }

    String text() {
        StringBuilder text = new StringBuilder(ours.begin().text());
        appendBehind(text, ours.number());
        for (Part part : ours.parts()) {
            text.append(instead.getOrDefault(part.number(), part.text()));
            appendBehind(text, part.number());
        }
        return text.append(ours.end().text()).toString();
    }

    private void put(WrittenLine line, String text) {
        instead.put(line.number(), lineEnds.adapt(text));
    }

    private void behind(int number, String text) {
        behind.computeIfAbsent(number, first -> new StringBuilder()).append(lineEnds.adapt(text));
    }

    private void appendBehind(StringBuilder text, int number) {
        text.append(
                Optional.ofNullable(behind.get(number)).map(StringBuilder::toString).orElse(""));
    }

    /** Of the same name and what is grouped with it, or of all properties. */
    private int lastOf(String name) {
        List<WrittenLine> lines = ours.lines();
        return lines.stream()
                .filter(line -> line.line().name().equals(name))
                .reduce((before, last) -> last)
                .map(last -> lastOfGroup(last, lines))
                .orElseGet(this::lastBeforeBlocks);
    }

    private static int lastOfGroup(WrittenLine member, List<WrittenLine> lines) {
        Optional<String> group = member.line().group();
        return lines.stream()
                .filter(line -> group.isPresent() && line.line().group().equals(group))
                .mapToInt(WrittenLine::number)
                .max()
                .orElse(member.number());
    }

    private int lastBeforeBlocks() {
        int last = ours.number();
        for (Part part : ours.parts()) {
            switch (part) {
                case Property property -> last = property.number();
                case Block block -> {
                    return last;
                }
            }
        }
        return last;
    }
}
