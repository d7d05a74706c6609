package satchel.pim.files.piece;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The VTIMEZONEs of a file, by TZID; they belong to all its objects. */
record FileZones(Map<String, String> texts) {
    private static final Pattern USE = Pattern.compile("TZID=\"?([^\":;]+)\"?[;:]");

    static FileZones of(List<Piece> pieces) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Inside(String component, var _, String text)
                    && component.equals("VTIMEZONE")) {
                texts.putIfAbsent(tzid(text), text);
            }
        }
        return new FileZones(texts);
    }

    boolean knows(Piece.Inside component) {
        return component.component().equals("VTIMEZONE")
                && texts.containsKey(tzid(component.text()));
    }

    /** The zones that some components name, in the order they name them. */
    String usedBy(String components) {
        return USE.matcher(Lines.unfold(components))
                .results()
                .map(use -> use.group(1))
                .distinct()
                .map(tzid -> texts.getOrDefault(tzid, ""))
                .collect(Collectors.joining());
    }

    private static String tzid(String zone) {
        return Lines.property("TZID", zone).orElse("");
    }
}
