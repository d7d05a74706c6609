package satchel.pim.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.Parameter;

/** The way back from {@link CardDowngrade}, for what the user may have edited meanwhile. */
final class CardUpgrade {
    private CardUpgrade() {}

    static Component of(Component card) {
        return new Component(
                card.name(),
                card.properties().stream().map(CardUpgrade::of).toList(),
                card.components());
    }

    private static ContentLine of(ContentLine line) {
        ContentLine preferred = preferred(line);
        return switch (line.name()) {
            case "VERSION" -> Lines.valued(line, "4.0");
            case Lines.APPLE + "KIND", Lines.APPLE + "MEMBER" ->
                    Lines.named(line, line.name().substring(Lines.APPLE.length()));
            case Lines.ANNIVERSARY -> day(line, "ANNIVERSARY");
            case "BDAY" -> day(line, "BDAY");
            case "TEL" -> number(preferred);
            case "GEO" -> place(line);
            case "PHOTO", "LOGO", "SOUND", "KEY" -> binary(preferred);
            default -> preferred;
        };
    }

    private static ContentLine preferred(ContentLine line) {
        List<Parameter> parameters = new ArrayList<>();
        boolean isPreferred = false;
        for (Parameter parameter : line.parameters()) {
            List<String> others = new ArrayList<>(parameter.values());
            if (parameter.name().equals("TYPE")
                    && others.removeIf(value -> value.equalsIgnoreCase("PREF"))) {
                isPreferred = true;
            }
            if (!others.isEmpty()) {
                parameters.add(new Parameter(parameter.name(), others));
            }
        }
        if (isPreferred) {
            parameters.add(new Parameter("PREF", List.of("1")));
        }
        return Lines.with(line, parameters);
    }

    private static ContentLine day(ContentLine line, String name) {
        return line.value().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                ? Lines.named(Lines.valued(line, line.value().replace("-", "")), name)
                : line;
    }

    /** A number that the user has replaced in the program has lost the mark. */
    private static ContentLine number(ContentLine line) {
        if (line.parameter(Lines.LINK).isEmpty()) {
            return line;
        }
        List<Parameter> parameters = new ArrayList<>(Lines.without(line, Lines.LINK).parameters());
        parameters.add(new Parameter("VALUE", List.of("uri")));
        return Lines.valued(Lines.with(line, parameters), Lines.TEL + line.value());
    }

    private static ContentLine place(ContentLine line) {
        return line.value().startsWith("geo:")
                ? line
                : Lines.valued(line, "geo:" + line.value().replace(';', ','));
    }

    private static ContentLine binary(ContentLine line) {
        Optional<String> encoding = line.parameter("ENCODING");
        if (encoding.isEmpty()) {
            boolean isLink =
                    line.parameter("VALUE")
                            .filter(value -> value.equalsIgnoreCase("uri"))
                            .isPresent();
            return isLink ? Lines.without(line, "VALUE") : line;
        }
        String type = line.parameter("TYPE").orElse("").toLowerCase(Locale.ROOT);
        ContentLine plain = Lines.without(Lines.without(line, "ENCODING"), "TYPE");
        return Lines.valued(plain, new DataLink(line.name(), type, line.value()).toString());
    }
}
