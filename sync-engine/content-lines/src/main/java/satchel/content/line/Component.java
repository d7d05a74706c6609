package satchel.content.line;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands between {@code BEGIN:name} and {@code END:name}, in the order it was written.
 *
 * @param name upper case
 */
public record Component(String name, List<ContentLine> properties, List<Component> components) {
    public Component {
        properties = List.copyOf(properties);
        components = List.copyOf(components);
    }

    public Optional<ContentLine> property(String wanted) {
        return properties(wanted).findFirst();
    }

    public Stream<ContentLine> properties(String wanted) {
        return properties.stream().filter(property -> property.name().equals(wanted));
    }

    public Stream<Component> components(String wanted) {
        return components.stream().filter(component -> component.name().equals(wanted));
    }
}
