package satchel.sync.core.canon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import satchel.content.line.TextValue;

/** Canonical values. */
final class ValueForm {
    private static final int DAY_LENGTH = "20260101".length();

    private ValueForm() {}

    /** May move what the value says into or out of {@code parameters}. */
    static List<String> of(ValueKind kind, String raw, Set<String> parameters) {
        return switch (kind) {
            case TEXT -> List.of(text(raw));
            case TEXT_LIST -> TextValue.split(raw, ',').stream().map(ValueForm::text).toList();
            case STRUCTURED -> List.of(structured(raw));
            case WORD -> List.of(raw.strip().toUpperCase(Locale.ROOT));
            case TIMES -> times(raw, parameters);
            case DURATION -> List.of(DurationForm.of(raw));
            case RECURRENCE -> List.of(RecurrenceForm.of(raw));
            case ADDRESS -> List.of(address(raw.strip()));
            case DAY -> List.of(day(raw.strip()));
            case BINARY -> List.of(binary(raw, parameters));
            case URI -> List.of(TextValue.unescape(raw).strip());
            case COORDINATES -> List.of(coordinates(raw));
            case VERBATIM -> List.of(raw.strip());
            case NAMES -> List.of(names(raw));
            case REQUEST_STATUS -> List.of(requestStatus(raw));
        };
    }

    /** Programs disagree about escaping; and about space at the ends, which nobody sees. */
    private static String text(String raw) {
        return TextValue.escape(TextValue.unescape(raw).strip());
    }

    private static String structured(String raw) {
        List<String> fields = new ArrayList<>();
        for (String field : TextValue.split(raw, ';')) {
            fields.add(
                    String.join(
                            ",",
                            TextValue.split(field, ',').stream().map(ValueForm::text).toList()));
        }
        while (!fields.isEmpty() && fields.getLast().isEmpty()) {
            fields.removeLast();
        }
        return String.join(";", fields);
    }

    /**
     * {@code TZID=UTC:…T100000} is {@code …T100000Z}. What is written as a day is one, whether it
     * says so or not, and is so in every zone.
     */
    private static List<String> times(String raw, Set<String> parameters) {
        List<String> parts = List.of(raw.split(","));
        if (parts.stream().allMatch(part -> part.strip().length() == DAY_LENGTH)) {
            parameters.add("VALUE=DATE");
            parameters.removeIf(parameter -> parameter.startsWith("TZID="));
        }
        boolean utc = parameters.remove("TZID=UTC") | parameters.remove("TZID=Etc/UTC");
        List<String> times = new ArrayList<>();
        for (String part : parts) {
            String time = part.strip().toUpperCase(Locale.ROOT);
            boolean local = utc && time.length() == 15;
            times.add(local ? time + "Z" : time);
        }
        return times;
    }

    /** Old files have a bare mail address where a URI should be. */
    private static String address(String uri) {
        String lower = uri.toLowerCase(Locale.ROOT);
        if (uri.indexOf('@') > 0 && uri.indexOf(':') < 0) {
            return "mailto:" + lower;
        }
        return lower.startsWith("mailto:") ? lower : uri;
    }

    private static String day(String day) {
        boolean hyphens = day.length() >= 10 && day.charAt(4) == '-' && day.charAt(7) == '-';
        return hyphens ? day.substring(0, 4) + day.substring(5, 7) + day.substring(8) : day;
    }

    private static String coordinates(String raw) {
        String plain = TextValue.unescape(raw).strip();
        List<String> numbers = new ArrayList<>();
        for (String number : plain.split(";")) {
            numbers.add(number.indexOf('.') < 0 ? number : number.replaceAll("[.]?0+$", ""));
        }
        return String.join(";", numbers);
    }

    /** A name said twice says no more than where it is first. */
    private static String names(String raw) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : raw.split(",")) {
            names.add(name.strip());
        }
        names.remove("");
        return String.join(",", names);
    }

    /** RFC 5545 section 3.8.8.3: the code says it, and the words are for people to read. */
    private static String requestStatus(String raw) {
        String[] fields = TextValue.unescape(raw).split(";", 3);
        return fields[0].strip() + (fields.length < 3 ? "" : ";" + fields[2].strip());
    }

    /** Old cards break base64 into lines; the blanks of their folding are no content. */
    private static String binary(String raw, Set<String> parameters) {
        return parameters.contains("ENCODING=BASE64")
                ? raw.replace(" ", "").replace("\t", "")
                : TextValue.unescape(raw).strip();
    }
}
