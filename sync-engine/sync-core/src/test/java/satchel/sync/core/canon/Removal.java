package satchel.sync.core.canon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.Parameter;

/**
 * A record without one of its properties, or without one parameter of a property.
 *
 * @param where the component it was taken from
 * @param name the property's
 * @param what the property with its value, or the parameter with its values
 * @param saysNothing the value is empty, or the same line is there once more
 * @param rest the outermost component
 */
record Removal(String where, String name, String what, boolean saysNothing, Component rest) {
    /** Everything that can be taken from a component and those in it. */
    static List<Removal> all(Component component) {
        List<Removal> all = new ArrayList<>();
        for (int i = 0; i < component.properties().size(); i++) {
            all.add(ofProperty(component, i));
            for (Parameter parameter : component.properties().get(i).parameters()) {
                all.add(ofParameter(component, i, parameter));
            }
        }
        for (int i = 0; i < component.components().size(); i++) {
            for (Removal inner : all(component.components().get(i))) {
                all.add(inner.within(component, i));
            }
        }
        return all;
    }

    private static Removal ofProperty(Component component, int i) {
        ContentLine line = component.properties().get(i);
        List<ContentLine> rest = new ArrayList<>(component.properties());
        rest.remove(i);
        boolean empty = line.value().chars().allMatch(c -> c == ';' || c == ',');
        return new Removal(
                component.name(),
                line.name(),
                line.name() + ":" + line.value(),
                empty || rest.contains(line),
                with(component, rest));
    }

    private static Removal ofParameter(Component component, int i, Parameter parameter) {
        ContentLine line = component.properties().get(i);
        List<Parameter> parameters = new ArrayList<>(line.parameters());
        parameters.remove(parameter);
        List<ContentLine> rest = new ArrayList<>(component.properties());
        rest.set(i, new ContentLine(line.group(), line.name(), parameters, line.value()));
        return new Removal(
                component.name(),
                line.name(),
                line.name() + ";" + parameter.name() + "=" + String.join(",", parameter.values()),
                line.value().isEmpty() || Collections.frequency(component.properties(), line) > 1,
                with(component, rest));
    }

    private static Component with(Component component, List<ContentLine> properties) {
        return new Component(component.name(), properties, component.components());
    }

    private Removal within(Component outer, int at) {
        List<Component> components = new ArrayList<>(outer.components());
        components.set(at, rest);
        Component whole = new Component(outer.name(), outer.properties(), components);
        return new Removal(where, name, what, saysNothing, whole);
    }
}
