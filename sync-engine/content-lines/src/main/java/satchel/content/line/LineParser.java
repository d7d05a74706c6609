package satchel.content.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parses one unfolded line: {@code [group.]NAME;PARAM=value,"value":raw value}. */
final class LineParser {
    private final LogicalLine line;
    private final String text;
    private int at;

    private LineParser(LogicalLine line) {
        this.line = line;
        this.text = line.text();
    }

    static ContentLine parse(LogicalLine line) throws MalformedContentException {
        return new LineParser(line).contentLine();
    }

    /** The text of a line that goes on with the value of the one before. */
    static String continuation(LogicalLine line) throws MalformedContentException {
        new LineParser(line).refuseWhatXmlCannotCarry();
        return line.text();
    }

    private ContentLine contentLine() throws MalformedContentException {
        refuseWhatXmlCannotCarry();
        Optional<String> group = Optional.empty();
        String name = token("property name");
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            group = Optional.of(name);
            name = token("property name");
        }
        List<Parameter> parameters = new ArrayList<>();
        while (at < text.length() && text.charAt(at) == ';') {
            at++;
            parameters.add(parameter());
        }
        if (at >= text.length() || text.charAt(at) != ':') {
            throw malformed("no \":\" after " + excerpt(name));
        }
        String value = text.substring(at + 1);
        return new ContentLine(group, name.toUpperCase(Locale.ROOT), parameters, value);
    }

    /** A body with such a character could be stored, but never again be sent in a REPORT. */
    private void refuseWhatXmlCannotCarry() throws MalformedContentException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (isUnfitForXml(c)) {
                throw malformed("character U+" + hex(c) + " is not allowed");
            }
        }
    }

    private static boolean isUnfitForXml(char c) {
        return (c < ' ' && c != '\t') || Character.isSurrogate(c) || c == '\uFFFE' || c == '\uFFFF';
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "0".repeat(4 - digits.length()) + digits;
    }

    private String token(String what) throws MalformedContentException {
        int start = at;
        while (at < text.length() && isTokenPart(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw malformed("no " + what + " at " + excerpt(text.substring(start)));
        }
        return text.substring(start, at);
    }

    /** RFC 5545's iana-token, and the underscore that Outlook and address book exports use. */
    private static boolean isTokenPart(char c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_';
    }

    private Parameter parameter() throws MalformedContentException {
        String name = token("parameter name");
        if (at < text.length() && text.charAt(at) == '=') {
            return new Parameter(name.toUpperCase(Locale.ROOT), parameterValues());
        }
        return new Parameter(nameOfBare(name), List.of(name));
    }

    /** vCard 2.1 writes {@code TEL;HOME:} for {@code TEL;TYPE=HOME:}; vCard 3.0 exports copy it. */
    private static String nameOfBare(String value) {
        return switch (value.toUpperCase(Locale.ROOT)) {
            case "QUOTED-PRINTABLE", "BASE64", "7BIT", "8BIT" -> "ENCODING";
            default -> "TYPE";
        };
    }

    private List<String> parameterValues() throws MalformedContentException {
        List<String> values = new ArrayList<>();
        do {
            at++;
            values.add(CircumflexEscape.resolve(parameterValue()));
        } while (at < text.length() && text.charAt(at) == ',');
        return values;
    }

    private String parameterValue() throws MalformedContentException {
        if (at >= text.length() || text.charAt(at) != '"') {
            return bareValue();
        }
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw malformed("quoted parameter value does not end");
        }
        String quoted = text.substring(at + 1, end);
        at = end + 1;
        return quoted + bareValue();
    }

    private String bareValue() {
        int start = at;
        while (at < text.length() && ",;:".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private MalformedContentException malformed(String reason) {
        return new MalformedContentException(line.number(), reason);
    }

    private static String excerpt(String of) {
        return "\"" + (of.length() <= 40 ? of : of.substring(0, 40) + "…") + "\"";
    }
}
