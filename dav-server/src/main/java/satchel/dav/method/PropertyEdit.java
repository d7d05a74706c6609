package satchel.dav.method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import satchel.dav.store.PropertyName;
import satchel.dav.store.PropertyValue;
import satchel.dav.xml.InnerXml;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/** One DAV:set or DAV:remove of one property. The value is inner XML; empty to remove. */
record PropertyEdit(QName name, Optional<XmlElement> element, String lang) {
    private static final QName LANG = new QName(XMLConstants.XML_NS_URI, "lang");
    private static final QName SET = Namespaces.dav("set");
    private static final QName REMOVE = Namespaces.dav("remove");
    private static final QName PROP = Namespaces.dav("prop");

    /** In document order, as RFC 4918 section 9.2 wants them done. */
    static List<PropertyEdit> in(XmlElement update) {
        List<PropertyEdit> edits = new ArrayList<>();
        String lang = lang(update, "");
        for (XmlElement instruction : update.children().toList()) {
            boolean set = instruction.name().equals(SET);
            if (set || instruction.name().equals(REMOVE)) {
                String inner = lang(instruction, lang);
                instruction.children(PROP).forEach(prop -> edits.addAll(in(prop, set, inner)));
            }
        }
        return edits;
    }

    private static List<PropertyEdit> in(XmlElement prop, boolean set, String around) {
        String lang = lang(prop, around);
        return prop.children()
                .map(one ->
                        new PropertyEdit(
                                one.name(),
                                set ? Optional.of(one) : Optional.empty(),
                                lang(one, lang)))
                .toList();
    }

    /** The language in whose scope the content of an element is (RFC 4918 section 4.3). */
    private static String lang(XmlElement element, String around) {
        return element.attributes().getOrDefault(LANG, around);
    }

    /** What comes of them in the end: of two edits of one property the later one. */
    static Map<PropertyName, Optional<String>> result(List<PropertyEdit> edits) {
        Map<PropertyName, Optional<String>> result = new HashMap<>();
        for (PropertyEdit edit : edits) {
            PropertyEdit stored = CalendarTimezone.stored(edit);
            result.put(stored.key(), stored.value().map(PropertyValue::marked));
        }
        return result;
    }

    /** As {@link #result}, for files. */
    static Map<PropertyName, Optional<PropertyValue>> values(List<PropertyEdit> edits) {
        Map<PropertyName, Optional<PropertyValue>> values = new HashMap<>();
        for (PropertyEdit edit : edits) {
            values.put(edit.key(), edit.value());
        }
        return values;
    }

    private Optional<PropertyValue> value() {
        return element.map(xml -> new PropertyValue(InnerXml.of(xml), lang));
    }

    private PropertyName key() {
        return new PropertyName(name.getNamespaceURI(), name.getLocalPart());
    }
}
