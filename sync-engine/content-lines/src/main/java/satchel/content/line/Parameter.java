package satchel.content.line;

import java.util.List;

/**
 * A property parameter, such as {@code TZID=Europe/Berlin}.
 *
 * @param name upper case; a bare vCard 2.1 parameter has got the name it stands for
 * @param values without surrounding quotes and with RFC 6868's escapes resolved; never empty
 */
public record Parameter(String name, List<String> values) {
    public Parameter {
        values = List.copyOf(values);
    }
}
