package satchel.pim.bookmarks.html;

/** Writes entries as browsers do, each on a line of its own. */
final class HtmlWriter {
    private final StringBuilder out = new StringBuilder();

    private HtmlWriter() {}

    static String write(HtmlReader.Document document) {
        HtmlWriter writer = new HtmlWriter();
        writer.out.append(document.head());
        if (document.bare()) {
            document.top().children.forEach(child -> writer.entry(child, ""));
        } else {
            writer.out.append("<DL><p>\n");
            document.top().children.forEach(child -> writer.entry(child, "    "));
            writer.out.append("</DL>\n");
        }
        writer.out.append(document.tail().stripLeading());
        return writer.out.toString();
    }

    private void list(HtmlEntry folder, String indent) {
        out.append(indent).append("<DL><p>\n");
        folder.children.forEach(child -> entry(child, indent + "    "));
        out.append(indent).append("</DL><p>\n");
    }

    private void entry(HtmlEntry entry, String indent) {
        out.append(indent);
        switch (entry.kind) {
            case SEPARATOR -> tag("HR", entry);
            case LINK -> titled("A", entry);
            case FOLDER -> titled("H3", entry);
            case UNKNOWN -> out.append(entry.title);
        }
        out.append('\n');
        if (!entry.description.isEmpty()) {
            out.append(indent).append("<DD>").append(entry.description).append('\n');
        }
        if (entry.kind == HtmlEntry.Kind.FOLDER) {
            list(entry, indent);
        }
    }

    private void titled(String name, HtmlEntry entry) {
        out.append("<DT>");
        tag(name, entry);
        out.append(entry.title).append("</").append(name).append('>');
    }

    private void tag(String name, HtmlEntry entry) {
        out.append('<').append(name);
        entry.attributes.forEach((attribute, value) ->
                out.append(' ').append(attribute).append("=\"").append(value).append('"'));
        out.append('>');
    }
}
