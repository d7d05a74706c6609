package satchel.pim.evolution;

import java.util.List;
import java.util.stream.Stream;
import satchel.content.line.ContentLine;
import satchel.content.line.Parameter;

/** A line with something else in it. */
final class Lines {
    /** What Apple's server called the properties of groups in vCard 3.0. */
    static final String APPLE = "X-ADDRESSBOOKSERVER-";

    /** On a number that is a link in vCard 4.0. */
    static final String LINK = "X-SATCHEL-LINK";

    static final String TEL = "tel:";

    static final String ANNIVERSARY = "X-EVOLUTION-ANNIVERSARY";

    private Lines() {}

    static ContentLine named(ContentLine line, String name) {
        return new ContentLine(line.group(), name, line.parameters(), line.value());
    }

    static ContentLine valued(ContentLine line, String value) {
        return new ContentLine(line.group(), line.name(), line.parameters(), value);
    }

    static ContentLine with(ContentLine line, List<Parameter> parameters) {
        return new ContentLine(line.group(), line.name(), parameters, line.value());
    }

    /** TYPE="voice,cell" is two types (RFC 6350 section 5.6), which 3.0 writes without quotes. */
    static ContentLine eachTypeAlone(ContentLine line) {
        return with(
                line,
                line.parameters().stream()
                        .map(one -> one.name().equals("TYPE") ? eachAlone(one) : one)
                        .toList());
    }

    private static Parameter eachAlone(Parameter types) {
        return new Parameter(
                types.name(),
                types.values().stream().flatMap(value -> Stream.of(value.split(","))).toList());
    }

    static ContentLine without(ContentLine line, String parameter) {
        return with(
                line,
                line.parameters().stream().filter(one -> !one.name().equals(parameter)).toList());
    }
}
