package satchel.dav.query;

import java.util.Optional;
import satchel.content.line.ContentLine;

/** param-filter (RFC 4791 section 9.7.3, RFC 6352 section 10.5.2). Names are upper case. */
public sealed interface ParamFilter {
    String name();

    boolean matches(ContentLine property);

    /** is-not-defined: the property may not have such a parameter. */
    record Absent(String name) implements ParamFilter {
        @Override
        public boolean matches(ContentLine property) {
            return property.parameters().stream()
                    .noneMatch(parameter -> parameter.name().equals(name));
        }
    }

    /**
     * The property must have such a parameter, with a value that passes the text, if there is one.
     */
    record Present(String name, Optional<TextMatch> text) implements ParamFilter {
        @Override
        public boolean matches(ContentLine property) {
            return property.parameters().stream()
                    .filter(parameter -> parameter.name().equals(name))
                    .flatMap(parameter -> parameter.values().stream())
                    .anyMatch(value -> text.isEmpty() || text.get().matches(value));
        }
    }
}
