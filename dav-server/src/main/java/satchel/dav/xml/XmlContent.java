package satchel.dav.xml;

import java.io.IOException;

/** What stands within an element, ready to be written. */
@FunctionalInterface
public interface XmlContent {
    XmlContent EMPTY = _ -> {};

    void write(XmlWriter out) throws IOException;

    /** The xml:lang of the element that it is within; empty for none. */
    default String lang() {
        return "";
    }
}
