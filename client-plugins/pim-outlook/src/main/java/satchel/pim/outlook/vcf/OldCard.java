package satchel.pim.outlook.vcf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.Parameter;
import satchel.content.line.TextValue;

/** A vCard of version 2.1 in the words of 3.0 (RFC 2426 section 7 lists the differences). */
final class OldCard {
    private static final Set<String> STRUCTURED = Set.of("N", "ADR", "ORG");

    /** Values that are no text, in which a backslash or comma means itself. */
    private static final Set<String> RAW = Set.of("URL", "REV", "BDAY", "TZ", "GEO", "FBURL");

    private OldCard() {}

    static boolean is(Component card) {
        return card.property("VERSION")
                .filter(version -> version.value().strip().equals("2.1"))
                .isPresent();
    }

    /**
     * @param uid where the card has none
     */
    static Component renewed(Component card, String uid) {
        List<ContentLine> lines = new ArrayList<>();
        for (ContentLine line : card.properties()) {
            lines.add(
                    line.name().equals("VERSION")
                            ? new ContentLine(line.group(), "VERSION", List.of(), "3.0")
                            : renewed(line));
        }
        if (card.property("UID").isEmpty()) {
            lines.add(new ContentLine(Optional.empty(), "UID", List.of(), uid));
        }
        return new Component("VCARD", lines, card.components());
    }

    private static ContentLine renewed(ContentLine line) {
        String encoding = line.parameter("ENCODING").orElse("").toUpperCase(Locale.ROOT);
        if (encoding.equals("BASE64") || encoding.equals("B")) {
            List<Parameter> parameters = new ArrayList<>(parameters(line));
            parameters.addFirst(new Parameter("ENCODING", List.of("b")));
            return with(line, parameters, line.value().replaceAll("\\s", ""));
        }
        String value =
                encoding.equals("QUOTED-PRINTABLE")
                        ? unquoted(line.value(), charset(line))
                        : line.value();
        return with(line, parameters(line), value(line.name(), value));
    }

    private static String value(String name, String value) {
        String plain = value.replace("\r\n", "\n").replace("\r", "");
        if (RAW.contains(name)) {
            return plain;
        }
        return STRUCTURED.contains(name)
                ? TextValue.split(plain, ';').stream()
                        .map(OldCard::escaped)
                        .collect(Collectors.joining(";"))
                : escaped(plain);
    }

    private static String escaped(String old) {
        return TextValue.escape(old.replace("\\;", ";").replace("\\,", ","));
    }

    /** All types in one, as 3.0 has them; how the old value was written is over. */
    private static List<Parameter> parameters(ContentLine line) {
        Set<String> types = new LinkedHashSet<>();
        List<Parameter> others = new ArrayList<>();
        for (Parameter parameter : line.parameters()) {
            switch (parameter.name()) {
                case "TYPE" -> types.addAll(parameter.values());
                case "ENCODING", "CHARSET" -> {}
                default -> others.add(parameter);
            }
        }
        if (!types.isEmpty()) {
            others.addFirst(new Parameter("TYPE", List.copyOf(types)));
        }
        return others;
    }

    private static Charset charset(ContentLine line) {
        try {
            return line.parameter("CHARSET").map(Charset::forName).orElse(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String unquoted(String quoted, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            if (c == '=' && i + 2 < quoted.length() && isHex(quoted, i + 1)) {
                bytes.write(Integer.parseInt(quoted.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(charset));
            }
        }
        return bytes.toString(charset);
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), 16) >= 0
                && Character.digit(text.charAt(at + 1), 16) >= 0;
    }

    private static ContentLine with(ContentLine line, List<Parameter> parameters, String value) {
        return new ContentLine(line.group(), line.name(), parameters, value);
    }
}
