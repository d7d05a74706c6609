package satchel.dav.query;

import java.util.Optional;
import satchel.content.line.ContentLine;
import satchel.content.line.Parameter;

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
                    .anyMatch(parameter -> text.isEmpty() || passes(text.get(), parameter));
        }

        /** TYPE=home,voice is home, so that "not home" is not said of it. */
        private static boolean passes(TextMatch text, Parameter parameter) {
            return text.negate()
                    ? parameter.values().stream().allMatch(text::matches)
                    : parameter.values().stream().anyMatch(text::matches);
        }
    }
}
