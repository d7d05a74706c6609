package satchel.dav.xml;

/** Characters between tags, unescaped. */
public record XmlText(String text) implements XmlNode {}
