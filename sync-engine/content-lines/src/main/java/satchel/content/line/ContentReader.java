package satchel.content.line;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads iCalendar (RFC 5545 section 3.1) and vCard (RFC 6350 section 3.2, and the older forms that
 * real files still have) in one pass, in time linear to the text. Judges form only, not meaning.
 */
public final class ContentReader {
    /** VCALENDAR, VEVENT, VALARM is three; the rest is room for what is not known yet. */
    private static final int DEPTH_LIMIT = 16;

    private final Unfolder lines;
    private final List<Component> done = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private ContentReader(String text) {
        this.lines = new Unfolder(text);
    }

    /** A component whose END has not come yet. */
    private record Open(
            String name, int line, List<ContentLine> properties, List<Component> components) {
        Component close() {
            return new Component(name, properties, components);
        }
    }

    /**
     * All components of the text, in their order; at least one.
     *
     * @throws MalformedContentException if the text is anything else, with the line
     */
    public static List<Component> read(String text) throws MalformedContentException {
        return new ContentReader(text).components();
    }

    /**
     * All lines of the text with how they were written, BEGIN and END among them.
     *
     * @throws MalformedContentException where {@link #read} throws it
     */
    public static List<WrittenLine> written(String text) throws MalformedContentException {
        ContentReader reader = new ContentReader(text);
        List<WrittenLine> written = new ArrayList<>();
        int start = 0;
        for (Optional<LogicalLine> next = reader.lines.next();
                next.isPresent();
                next = reader.lines.next()) {
            ContentLine line = reader.take(next.get());
            int end = reader.lines.position();
            written.add(new WrittenLine(next.get().number(), line, text.substring(start, end)));
            start = end;
        }
        reader.complete();
        return written;
    }

    private List<Component> components() throws MalformedContentException {
        for (Optional<LogicalLine> next = lines.next(); next.isPresent(); next = lines.next()) {
            take(next.get());
        }
        return complete();
    }

    private ContentLine take(LogicalLine line) throws MalformedContentException {
        ContentLine parsed = quotedPrintable(line.number(), LineParser.parse(line));
        switch (parsed.name()) {
            case "BEGIN" -> begin(line.number(), parsed);
            case "END" -> end(line.number(), parsed);
            default -> property(line.number(), parsed);
        }
        return parsed;
    }

    private List<Component> complete() throws MalformedContentException {
        if (!open.isEmpty()) {
            Open left = open.peek();
            throw new MalformedContentException(left.line(), left.name() + " has no END");
        }
        if (done.isEmpty()) {
            throw new MalformedContentException(1, "nothing begins here: no BEGIN line");
        }
        return done;
    }

    private void begin(int number, ContentLine line) throws MalformedContentException {
        String name = componentName(line);
        if (name.isEmpty()) {
            throw new MalformedContentException(number, "BEGIN without a name");
        }
        if (open.size() == DEPTH_LIMIT) {
            throw new MalformedContentException(
                    number, "components lie more than " + DEPTH_LIMIT + " deep");
        }
        open.push(new Open(name, number, new ArrayList<>(), new ArrayList<>()));
    }

    private void end(int number, ContentLine line) throws MalformedContentException {
        String name = componentName(line);
        Open innermost = open.peek();
        if (innermost == null || !innermost.name().equals(name)) {
            throw new MalformedContentException(
                    number,
                    "END:" + name + (innermost == null ? "" : " within " + innermost.name()));
        }
        Component closed = open.pop().close();
        Open outer = open.peek();
        (outer == null ? done : outer.components()).add(closed);
    }

    private void property(int number, ContentLine line) throws MalformedContentException {
        Open innermost = open.peek();
        if (innermost == null) {
            throw new MalformedContentException(
                    number, line.name() + " stands outside of any component");
        }
        innermost.properties().add(line);
    }

    private static String componentName(ContentLine line) {
        return line.value().strip().toUpperCase(Locale.ROOT);
    }

    /** vCard 2.1 ends a line with "=" where the quoted-printable value goes on in the next. */
    private ContentLine quotedPrintable(int number, ContentLine line)
            throws MalformedContentException {
        if (!line.value().endsWith("=") || !isQuotedPrintable(line)) {
            return line;
        }
        StringBuilder value = new StringBuilder(line.value());
        while (!value.isEmpty() && value.charAt(value.length() - 1) == '=') {
            value.setLength(value.length() - 1);
            LogicalLine more =
                    lines.next()
                            .orElseThrow(() ->
                                    new MalformedContentException(
                                            number, "quoted-printable value is cut off"));
            value.append(LineParser.continuation(more));
        }
        return new ContentLine(line.group(), line.name(), line.parameters(), value.toString());
    }

    private static boolean isQuotedPrintable(ContentLine line) {
        return line.parameter("ENCODING")
                .filter(encoding -> encoding.equalsIgnoreCase("QUOTED-PRINTABLE"))
                .isPresent();
    }
}
