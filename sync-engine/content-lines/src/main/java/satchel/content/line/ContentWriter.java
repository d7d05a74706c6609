package satchel.content.line;

import java.util.List;

/** Writes components as RFC 5545 section 3.1 wants them: CRLF, folded at 75 octets of UTF-8. */
public final class ContentWriter {
    private static final int OCTETS_PER_LINE = 75;

    private final StringBuilder out = new StringBuilder();

    private ContentWriter() {}

    public static String write(Component component) {
        ContentWriter writer = new ContentWriter();
        writer.component(component);
        return writer.out.toString();
    }

    /** One line, folded, with its line end. */
    public static String folded(ContentLine line) {
        ContentWriter writer = new ContentWriter();
        writer.folded(unfolded(line));
        return writer.out.toString();
    }

    /** The unfolded line without a line end. */
    public static String unfolded(ContentLine line) {
        StringBuilder text = new StringBuilder();
        line.group().ifPresent(group -> text.append(group).append('.'));
        text.append(line.name());
        for (Parameter parameter : line.parameters()) {
            text.append(';').append(parameter.name());
            values(text, parameter.values());
        }
        return text.append(':').append(line.value()).toString();
    }

    private void component(Component component) {
        folded("BEGIN:" + component.name());
        component.properties().forEach(line -> folded(unfolded(line)));
        component.components().forEach(this::component);
        folded("END:" + component.name());
    }

    private static void values(StringBuilder text, List<String> values) {
        char separator = '=';
        for (String value : values) {
            text.append(separator);
            boolean quoted = needsQuotes(value);
            text.append(quoted ? "\"" : "");
            text.append(CircumflexEscape.escape(value));
            text.append(quoted ? "\"" : "");
            separator = ',';
        }
    }

    private static boolean needsQuotes(String value) {
        return value.indexOf(':') >= 0 || value.indexOf(';') >= 0 || value.indexOf(',') >= 0;
    }

    /** Never cuts a character in two. */
    private void folded(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int width = octets(character);
            if (octets + width > OCTETS_PER_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(character);
            octets += width;
            i += Character.charCount(character);
        }
        out.append("\r\n");
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
