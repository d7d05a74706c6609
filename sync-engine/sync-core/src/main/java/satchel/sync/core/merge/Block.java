package satchel.sync.core.merge;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.content.line.WrittenLine;

/** A component as it was written, with its properties and inner components in their order. */
record Block(WrittenLine begin, List<Part> parts, WrittenLine end) implements Part {
    Block {
        parts = List.copyOf(parts);
    }

    /** The top components of a text. */
    static List<Block> read(String text) throws MalformedContentException {
        Iterator<WrittenLine> lines = ContentReader.written(text).iterator();
        List<Block> roots = new ArrayList<>();
        while (lines.hasNext()) {
            roots.add(block(lines.next(), lines));
        }
        return roots;
    }

    private static Block block(WrittenLine begin, Iterator<WrittenLine> rest) {
        List<Part> parts = new ArrayList<>();
        WrittenLine next = rest.next();
        while (!next.line().name().equals("END")) {
            boolean inner = next.line().name().equals("BEGIN");
            parts.add(inner ? block(next, rest) : new Property(next));
            next = rest.next();
        }
        return new Block(begin, parts, next);
    }

    /** Stands for a version in which there is no such component. */
    static Block nothing(String name) {
        return new Block(unwritten("BEGIN", name), List.of(), unwritten("END", name));
    }

    private static WrittenLine unwritten(String name, String value) {
        return new WrittenLine(0, new ContentLine(Optional.empty(), name, List.of(), value), "");
    }

    String name() {
        return begin.line().value().strip().toUpperCase(Locale.ROOT);
    }

    List<WrittenLine> lines() {
        List<WrittenLine> lines = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Property property) {
                lines.add(property.written());
            }
        }
        return lines;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Block block) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    Optional<ContentLine> property(String name) {
        return lines().stream()
                .map(WrittenLine::line)
                .filter(line -> line.name().equals(name))
                .findFirst();
    }

    Component component() {
        return new Component(
                name(),
                lines().stream().map(WrittenLine::line).toList(),
                blocks().stream().map(Block::component).toList());
    }

    @Override
    public int number() {
        return begin.number();
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(begin.text());
        parts.forEach(part -> text.append(part.text()));
        return text.append(end.text()).toString();
    }
}
