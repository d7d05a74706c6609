package satchel.dav.xml;

/** What an element holds. */
public sealed interface XmlNode permits XmlElement, XmlText {}
