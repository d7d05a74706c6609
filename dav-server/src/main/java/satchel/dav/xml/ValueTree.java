package satchel.dav.xml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** The value of a property, read: for what looks into values of all kinds. */
public final class ValueTree {
    private static final QName PROP = Namespaces.dav("prop");

    private ValueTree() {}

    public static XmlElement of(QName name, XmlContent value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlWriter out = new XmlWriter(bytes);
        out.document(PROP).open(name);
        value.write(out);
        out.close(name).close(PROP).flush();
        return XmlReader.read(new ByteArrayInputStream(bytes.toByteArray()))
                .flatMap(prop -> prop.child(name))
                .orElseThrow(
                        () -> new IllegalStateException("a value was written and is not there"));
    }

    /** Each run of characters between two tags. */
    public static Stream<String> texts(XmlElement element) {
        return element.content().stream()
                .flatMap(node ->
                        switch (node) {
                            case XmlText text -> Stream.of(text.text());
                            case XmlElement inner -> texts(inner);
                        });
    }

    /** The content of each DAV:href at any depth. */
    public static Stream<String> hrefs(XmlElement element) {
        return element.children()
                .flatMap(child ->
                        child.name().equals(MultistatusWriter.HREF)
                                ? Stream.of(child.text())
                                : hrefs(child));
    }
}
