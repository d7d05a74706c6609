package satchel.content.line;

import java.util.List;

/**
 * A property parameter, such as {@code TZID=Europe/Berlin}.
 *
 * @param name upper case
 * @param values as written, without surrounding quotes; never empty
 */
public record Parameter(String name, List<String> values) {
    public Parameter {
        values = List.copyOf(values);
    }
}
