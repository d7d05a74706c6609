package satchel.sync.core.canon;

import java.util.Set;

/**
 * What is known about a property.
 *
 * @param defaultValues canonical values that say no more than leaving the property out
 * @param defaultParameters canonical parameters ("RSVP=FALSE") that say no more than leaving them
 *     out
 */
record PropertyRules(ValueKind kind, Set<String> defaultValues, Set<String> defaultParameters) {
    static PropertyRules of(ValueKind kind) {
        return new PropertyRules(kind, Set.of(), Set.of());
    }

    static PropertyRules of(ValueKind kind, String... defaultParameters) {
        return new PropertyRules(kind, Set.of(), Set.of(defaultParameters));
    }

    static PropertyRules withDefault(ValueKind kind, String defaultValue) {
        return new PropertyRules(kind, Set.of(defaultValue), Set.of());
    }
}
