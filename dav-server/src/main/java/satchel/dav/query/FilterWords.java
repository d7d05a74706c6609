package satchel.dav.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/**
 * What the filters of CalDAV and CardDAV have in common on the wire; only their namespaces differ.
 */
record FilterWords(String namespace, Collation collation) {
    QName name(String local) {
        return new QName(namespace, local);
    }

    /** CALDAV:valid-filter and CARDDAV:supported-filter are what the RFCs have for a bad one. */
    DavError invalid(String text) {
        boolean caldav = namespace.equals(Namespaces.CALDAV);
        return DavError.of(403, name(caldav ? "valid-filter" : "supported-filter"), text);
    }

    DavError unsupported(XmlElement element) {
        return DavError.of(
                403,
                name("supported-filter"),
                "The filter has an element that is not supported: " + element.name());
    }

    /** The name attribute, upper case. */
    String named(XmlElement element) {
        return element.attribute("name")
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .orElseThrow(
                        () -> invalid(element.name().getLocalPart() + " has no name attribute."));
    }

    /** Whether it says is-not-defined; then it may say nothing else. */
    boolean isAbsent(XmlElement element) {
        boolean absent = element.child(name("is-not-defined")).isPresent();
        if (absent && element.children().count() > 1) {
            throw invalid("is-not-defined stands alone.");
        }
        return absent;
    }

    /** Refuses every element but these. */
    void refuseOthers(XmlElement element, String... known) {
        for (XmlElement child : element.children().toList()) {
            if (Arrays.stream(known).noneMatch(local -> child.name().equals(name(local)))) {
                throw unsupported(child);
            }
        }
    }

    Stream<XmlElement> all(XmlElement element, String local) {
        return element.children(name(local));
    }

    /** The one element of that name, if there is one. */
    Optional<XmlElement> only(XmlElement element, String local) {
        List<XmlElement> found = all(element, local).toList();
        if (found.size() > 1) {
            throw invalid(local + " may stand in " + element.name().getLocalPart() + " once.");
        }
        return found.stream().findFirst();
    }

    TextMatch textMatch(XmlElement element) {
        String collation = element.attribute("collation").orElse("default");
        return new TextMatch(
                element.characters(),
                collation.equals("default") ? this.collation : collation(collation),
                choice(element, "match-type", MatchType.values(), MatchType::token)
                        .orElse(MatchType.CONTAINS),
                isNegated(element));
    }

    private boolean isNegated(XmlElement element) {
        String said = element.attribute("negate-condition").orElse("no");
        return switch (said) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw invalid("negate-condition is yes or no, not: " + said);
        };
    }

    private Collation collation(String token) {
        return Arrays.stream(Collation.values())
                .filter(known -> known.token().equals(token))
                .findFirst()
                .orElseThrow(() ->
                        DavError.of(
                                403,
                                name("supported-collation"),
                                "The collation is not supported: " + token));
    }

    /** An attribute that names one of the values. */
    <T> Optional<T> choice(
            XmlElement element, String attribute, T[] values, Function<T, String> token) {
        Optional<String> said = element.attribute(attribute);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> chosen =
                Arrays.stream(values).filter(v -> token.apply(v).equals(said.get())).findFirst();
        return Optional.of(
                chosen.orElseThrow(() -> invalid(attribute + " cannot be " + said.get() + ".")));
    }

    ParamFilter paramFilter(XmlElement element) {
        String parameter = named(element);
        if (isAbsent(element)) {
            return new ParamFilter.Absent(parameter);
        }
        refuseOthers(element, "text-match");
        return new ParamFilter.Present(parameter, only(element, "text-match").map(this::textMatch));
    }
}
