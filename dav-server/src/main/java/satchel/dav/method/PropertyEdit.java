package satchel.dav.method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.store.PropertyName;
import satchel.dav.xml.InnerXml;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/** One DAV:set or DAV:remove of one property. The value is inner XML; empty to remove. */
record PropertyEdit(QName name, Optional<XmlElement> element) {
    private static final QName SET = Namespaces.dav("set");
    private static final QName REMOVE = Namespaces.dav("remove");
    private static final QName PROP = Namespaces.dav("prop");

    /** In document order, as RFC 4918 section 9.2 wants them done. */
    static List<PropertyEdit> in(XmlElement update) {
        List<PropertyEdit> edits = new ArrayList<>();
        for (XmlElement instruction : update.children().toList()) {
            boolean set = instruction.name().equals(SET);
            if (set || instruction.name().equals(REMOVE)) {
                instruction
                        .children(PROP)
                        .flatMap(XmlElement::children)
                        .map(one ->
                                new PropertyEdit(
                                        one.name(), set ? Optional.of(one) : Optional.empty()))
                        .forEach(edits::add);
            }
        }
        return edits;
    }

    /** What comes of them in the end: of two edits of one property the later one. */
    static Map<PropertyName, Optional<String>> result(List<PropertyEdit> edits) {
        Map<PropertyName, Optional<String>> result = new HashMap<>();
        for (PropertyEdit edit : edits) {
            PropertyEdit stored = CalendarTimezone.stored(edit);
            result.put(stored.key(), stored.element().map(InnerXml::of));
        }
        return result;
    }

    private PropertyName key() {
        return new PropertyName(name.getNamespaceURI(), name.getLocalPart());
    }
}
