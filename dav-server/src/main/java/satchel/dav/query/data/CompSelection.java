package satchel.dav.query.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;

/**
 * CALDAV:comp (RFC 4791 section 9.6.1): which properties and components of a component are sent.
 * Names are upper case.
 */
public record CompSelection(String name, Properties properties, Components components) {
    /** CALDAV:allprop, or CALDAV:prop for each. */
    public sealed interface Properties {
        record All() implements Properties {}

        record Listed(List<Property> properties) implements Properties {
            public Listed {
                properties = List.copyOf(properties);
            }
        }
    }

    /** CALDAV:allcomp, or CALDAV:comp for each kind. */
    public sealed interface Components {
        record All() implements Components {}

        record Listed(List<CompSelection> components) implements Components {
            public Listed {
                components = List.copyOf(components);
            }
        }
    }

    /** CALDAV:prop (section 9.6.4). */
    public record Property(String name, Value value) {
        private ContentLine shown(ContentLine line) {
            return switch (value) {
                case SHOWN -> line;
                case LEFT_OUT -> new ContentLine(line.group(), line.name(), line.parameters(), "");
            };
        }
    }

    /** Whether the novalue attribute takes a property's value away. */
    public enum Value {
        SHOWN,
        LEFT_OUT
    }

    /** Empty for a component of another name. */
    public Optional<Component> of(Component component) {
        return component.name().equals(name)
                ? Optional.of(
                        new Component(
                                name,
                                component.properties().stream().flatMap(this::shown).toList(),
                                component.components().stream().flatMap(this::shown).toList()))
                : Optional.empty();
    }

    private Stream<ContentLine> shown(ContentLine line) {
        return switch (properties) {
            case Properties.All _ -> Stream.of(line);
            case Properties.Listed(List<Property> wanted) ->
                    wanted.stream()
                            .filter(property -> property.name().equals(line.name()))
                            .limit(1)
                            .map(property -> property.shown(line));
        };
    }

    private Stream<Component> shown(Component component) {
        return switch (components) {
            case Components.All _ -> Stream.of(component);
            case Components.Listed(List<CompSelection> wanted) ->
                    wanted.stream()
                            .filter(selection -> selection.name().equals(component.name()))
                            .limit(1)
                            .flatMap(selection -> selection.of(component).stream());
        };
    }
}
