package satchel.dav.store;

import java.util.Map;

/**
 * What a client has set a property to (RFC 4918 section 4.3).
 *
 * @param xml inner XML that stands on its own
 * @param lang the xml:lang in whose scope it was set; empty for none
 */
public record PropertyValue(String xml, String lang) {
    /** How many characters properties have together: never 0 if there is one. */
    public static long length(Map<PropertyName, PropertyValue> properties) {
        return properties.entrySet().stream()
                .mapToLong(one -> one.getKey().length() + one.getValue().length())
                .sum();
    }

    private int length() {
        return xml.length() + lang.length();
    }
}
