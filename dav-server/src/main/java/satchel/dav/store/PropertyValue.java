package satchel.dav.store;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client has set a property to (RFC 4918 section 4.3).
 *
 * @param xml inner XML that stands on its own
 * @param lang the xml:lang in whose scope it was set; empty for none
 */
public record PropertyValue(String xml, String lang) {
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern MARK = Pattern.compile("<\\?lang (" + TAG + ")\\?>");

    /**
     * Both in one, where only one text is kept: the language stands in front, in a processing
     * instruction. None is ever part of a property's value, and who does not know it passes over
     * it. What is no language tag (RFC 5646) is left out.
     */
    public String marked() {
        return TAG.matcher(lang).matches() ? "<?lang " + lang + "?>" + xml : xml;
    }

    public static PropertyValue ofMarked(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.lookingAt()
                ? new PropertyValue(text.substring(mark.end()), mark.group(1))
                : new PropertyValue(text, "");
    }

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
