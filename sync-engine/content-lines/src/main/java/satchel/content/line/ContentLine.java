package satchel.content.line;

import java.util.List;
import java.util.Optional;

/**
 * One unfolded property line.
 *
 * @param group vCard's group ("item1" of {@code item1.TEL}), as written
 * @param name upper case
 * @param value raw: still escaped, unfolded
 */
public record ContentLine(
        Optional<String> group, String name, List<Parameter> parameters, String value) {
    public ContentLine {
        parameters = List.copyOf(parameters);
    }

    public Optional<String> parameter(String wanted) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(wanted))
                .map(parameter -> parameter.values().getFirst())
                .findFirst();
    }
}
