package satchel.dav.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/** Reads CARDDAV:filter (RFC 6352 section 10.5). */
public final class AddressFilterReader {
    private static final FilterWords WORDS =
            new FilterWords(Namespaces.CARDDAV, Collation.UNICODE_CASEMAP);

    private AddressFilterReader() {}

    /**
     * @param query the element that CARDDAV:filter stands in; one without a filter wants all cards
     */
    public static AddressFilter read(XmlElement query) {
        Optional<XmlElement> filter = query.child(WORDS.name("filter"));
        return filter.map(AddressFilterReader::filter)
                .orElseGet(() -> new AddressFilter(Junction.ANYOF, List.of()));
    }

    private static AddressFilter filter(XmlElement filter) {
        List<CardPropFilter> properties = new ArrayList<>();
        for (XmlElement child : filter.children().toList()) {
            if (!child.name().equals(WORDS.name("prop-filter"))) {
                throw WORDS.unsupported(child);
            }
            properties.add(property(child));
        }
        return new AddressFilter(test(filter), properties);
    }

    private static CardPropFilter property(XmlElement element) {
        String name = WORDS.named(element);
        if (WORDS.isAbsent(element)) {
            return new CardPropFilter.Absent(name);
        }
        List<TextMatch> texts = new ArrayList<>();
        List<ParamFilter> parameters = new ArrayList<>();
        for (XmlElement child : element.children().toList()) {
            if (child.name().equals(WORDS.name("text-match"))) {
                texts.add(WORDS.textMatch(child));
            } else if (child.name().equals(WORDS.name("param-filter"))) {
                parameters.add(WORDS.paramFilter(child));
            } else {
                throw WORDS.unsupported(child);
            }
        }
        return new CardPropFilter.Present(name, test(element), texts, parameters);
    }

    private static Junction test(XmlElement element) {
        return WORDS.choice(element, "test", Junction.values(), Junction::token)
                .orElse(Junction.ANYOF);
    }
}
