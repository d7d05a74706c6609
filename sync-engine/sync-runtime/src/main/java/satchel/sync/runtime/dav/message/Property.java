package satchel.sync.runtime.dav.message;

import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;

/**
 * A property's value, in the three ways this client looks at one.
 *
 * @param text all character data
 * @param hrefs the DAV:href elements in it
 * @param elements names of all elements in it
 */
public record Property(String text, List<String> hrefs, Set<QName> elements) {
    public Property {
        hrefs = List.copyOf(hrefs);
        elements = Set.copyOf(elements);
    }
}
