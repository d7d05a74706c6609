package satchel.pim.evolution;

import java.util.List;
import java.util.stream.Collectors;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.TextValue;

/**
 * A component in words that the data server reads as it wrote them. It forgets the backslash before
 * the comma of a category, and when it is started the next time there are two: better that there
 * are two from the beginning than that the record changes by itself.
 */
final class LastingWords {
    private LastingWords() {}

    static Component of(Component component) {
        return new Component(
                component.name(),
                component.properties().stream().map(LastingWords::of).toList(),
                component.components().stream().map(LastingWords::of).toList());
    }

    private static ContentLine of(ContentLine line) {
        if (!line.name().equals("CATEGORIES") || !line.value().contains("\\,")) {
            return line;
        }
        List<String> categories =
                TextValue.split(line.value(), ',').stream()
                        .map(TextValue::unescape)
                        .flatMap(category -> List.of(category.split(",")).stream())
                        .map(String::strip)
                        .filter(category -> !category.isEmpty())
                        .toList();
        return new ContentLine(
                line.group(),
                line.name(),
                line.parameters(),
                categories.stream().map(TextValue::escape).collect(Collectors.joining(",")));
    }
}
