package satchel.sync.core.merge;

import java.util.Optional;
import satchel.sync.core.record.Format;

/** Which component of which body is being merged, and where findings go. */
record Scope(
        Format format,
        Findings findings,
        String component,
        Optional<String> instance,
        SeriesOrders orders) {
    static Scope root(Format format, Findings findings, String name) {
        return new Scope(format, findings, name, Optional.empty(), SeriesOrders.NONE);
    }

    /** A master or override: the calendar around it goes without saying. */
    Scope member(String name, Optional<String> id, SeriesOrders inSeries) {
        return new Scope(format, findings, name, id, inSeries);
    }

    Scope inner(String name) {
        return new Scope(format, findings, component + "/" + name, instance, SeriesOrders.NONE);
    }

    Place at(String property) {
        return new Place(component, instance, property);
    }

    void took(String property, Origin from, String before, String after) {
        findings.took(at(property), from, before, after);
    }

    Favour collide(String property, Three<String> shown) {
        return findings.collide(
                new Collision(at(property), shown.base(), shown.ours(), shown.theirs()));
    }
}
