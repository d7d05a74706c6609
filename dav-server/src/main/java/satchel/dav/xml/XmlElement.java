package satchel.dav.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** An element of a request body, with all that is within. */
public record XmlElement(QName name, Map<QName, String> attributes, List<XmlNode> content)
        implements XmlNode {
    public XmlElement {
        attributes = Map.copyOf(attributes);
        content = List.copyOf(content);
    }

    public Stream<XmlElement> children() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    public Stream<XmlElement> children(QName wanted) {
        return children().filter(child -> child.name().equals(wanted));
    }

    public Optional<XmlElement> child(QName wanted) {
        return children(wanted).findFirst();
    }

    /** The characters directly within, without white space around them. */
    public String text() {
        return characters().strip();
    }

    /** The characters directly within, each of them. */
    public String characters() {
        return content.stream()
                .filter(XmlText.class::isInstance)
                .map(node -> ((XmlText) node).text())
                .collect(Collectors.joining());
    }

    /** An attribute without a namespace. */
    public Optional<String> attribute(String local) {
        return Optional.ofNullable(attributes.get(new QName(local)));
    }
}
