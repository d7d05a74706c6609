package satchel.pim.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.Parameter;

/**
 * vCard 4.0 (RFC 6350) in the words of 3.0 (RFC 2426) and of Evolution, line by line. What 3.0 has
 * no word for is left as it is: the data server keeps what it does not know.
 */
final class CardDowngrade {
    private CardDowngrade() {}

    static Component of(Component card) {
        return new Component(
                card.name(),
                card.properties().stream().map(CardDowngrade::of).toList(),
                card.components());
    }

    private static ContentLine of(ContentLine line) {
        ContentLine preferred = preferred(Lines.eachTypeAlone(line));
        return switch (line.name()) {
            case "VERSION" -> Lines.valued(line, "3.0");
            case "KIND", "MEMBER" -> Lines.named(line, Lines.APPLE + line.name());
            case "ANNIVERSARY" -> day(line, Lines.ANNIVERSARY);
            case "BDAY" -> day(line, "BDAY");
            case "TEL" -> number(preferred);
            case "GEO" -> place(line);
            case "PHOTO", "LOGO", "SOUND", "KEY" -> binary(preferred);
            default -> preferred;
        };
    }

    /** PREF=1 is what TYPE=PREF was; other ranks have no word. */
    private static ContentLine preferred(ContentLine line) {
        if (line.parameter("PREF").filter("1"::equals).isEmpty()) {
            return line;
        }
        List<Parameter> parameters = new ArrayList<>(Lines.without(line, "PREF").parameters());
        parameters.add(new Parameter("TYPE", List.of("PREF")));
        return Lines.with(line, parameters);
    }

    /** "19960415" is "1996-04-15"; days without a year have no word in 3.0. */
    private static ContentLine day(ContentLine line, String name) {
        String value = line.value();
        if (!value.matches("[0-9]{8}")) {
            return line;
        }
        String date =
                value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6);
        return Lines.named(Lines.valued(Lines.without(line, "VALUE"), date), name);
    }

    private static ContentLine number(ContentLine line) {
        if (!line.value().toLowerCase(Locale.ROOT).startsWith(Lines.TEL)) {
            return line;
        }
        List<Parameter> parameters = new ArrayList<>(Lines.without(line, "VALUE").parameters());
        parameters.add(new Parameter(Lines.LINK, List.of(Lines.TEL)));
        return Lines.valued(
                Lines.with(line, parameters), line.value().substring(Lines.TEL.length()));
    }

    private static ContentLine place(ContentLine line) {
        String value = line.value();
        return value.startsWith("geo:")
                ? Lines.valued(line, value.substring(4).replace(',', ';'))
                : line;
    }

    /** "data:image/jpeg;base64,…" stood in the line itself; another link had to say it is one. */
    private static ContentLine binary(ContentLine line) {
        Optional<DataLink> data = DataLink.parse(line.value());
        List<Parameter> parameters = new ArrayList<>(Lines.without(line, "VALUE").parameters());
        if (data.isEmpty()) {
            parameters.add(new Parameter("VALUE", List.of("uri")));
            return Lines.with(line, parameters);
        }
        parameters.removeIf(parameter -> parameter.name().equals("MEDIATYPE"));
        parameters.add(new Parameter("ENCODING", List.of("b")));
        parameters.add(new Parameter("TYPE", List.of(data.get().type())));
        return Lines.valued(Lines.with(line, parameters), data.get().base64());
    }
}
