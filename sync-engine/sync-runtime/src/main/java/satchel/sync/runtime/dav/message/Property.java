package satchel.sync.runtime.dav.message;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;

/**
 * A property's value, in the ways this client looks at one.
 *
 * @param text all character data
 * @param hrefs the DAV:href elements in it
 * @param elements names of all elements in it
 * @param inner those elements that stand in another one that is not the property itself
 */
public record Property(String text, List<String> hrefs, Set<QName> elements, List<Inner> inner) {
    /** An element within an element: {@code max-bytes} of {@code crud}. */
    public record Inner(QName parent, QName name, String text) {}

    public Property {
        hrefs = List.copyOf(hrefs);
        elements = Set.copyOf(elements);
        inner = List.copyOf(inner);
    }

    /** The text of an element within an element. */
    Optional<String> text(QName parent, QName name) {
        return inner.stream()
                .filter(one -> one.parent().equals(parent) && one.name().equals(name))
                .map(Inner::text)
                .findFirst();
    }
}
