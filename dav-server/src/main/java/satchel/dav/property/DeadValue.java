package satchel.dav.property;

import java.io.IOException;
import satchel.dav.store.PropertyValue;
import satchel.dav.xml.XmlContent;
import satchel.dav.xml.XmlWriter;

/** What a client has set, as it was set (RFC 4918 section 4.3). */
record DeadValue(PropertyValue value) implements XmlContent {
    @Override
    public void write(XmlWriter out) throws IOException {
        out.raw(value.xml());
    }

    @Override
    public String lang() {
        return value.lang();
    }
}
