package satchel.sync.core.canon;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import satchel.content.line.ContentLine;
import satchel.content.line.Parameter;

/** The canonical lines of one property: none where it says nothing, several where it is a list. */
final class PropertyForm {
    private PropertyForm() {}

    static List<String> of(ContentLine property, PropertyRules rules) {
        TreeSet<String> parameters = new TreeSet<>();
        for (Parameter parameter : property.parameters()) {
            ParameterForm.addTo(parameters, parameter);
        }
        parameters.removeAll(rules.defaultParameters());
        List<String> lines = new ArrayList<>(1);
        for (String value : ValueForm.of(rules.kind(), property.value(), parameters)) {
            if (!value.isEmpty() && !rules.defaultValues().contains(value)) {
                lines.add(line(property.name(), parameters, value));
            }
        }
        return lines;
    }

    private static String line(String name, TreeSet<String> parameters, String value) {
        StringBuilder line = new StringBuilder(name.length() + value.length() + 16);
        line.append(name);
        for (String parameter : parameters) {
            line.append(';').append(parameter);
        }
        return line.append(':').append(value).toString();
    }
}
