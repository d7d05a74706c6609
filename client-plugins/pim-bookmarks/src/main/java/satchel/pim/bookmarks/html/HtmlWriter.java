package satchel.pim.bookmarks.html;

/** Writes entries as browsers do, each on a line of its own. */
final class HtmlWriter {
    private final StringBuilder out = new StringBuilder();

    private HtmlWriter() {}

    static String write(HtmlReader.Document document) {
        HtmlWriter writer = new HtmlWriter();
        writer.out.append(document.head());
        writer.list(document.top(), "");
        return writer.out.toString();
    }

    private void list(HtmlEntry folder, String indent) {
        out.append(indent).append("<DL><p>\n");
        folder.children.forEach(child -> entry(child, indent + "    "));
        out.append(indent).append(indent.isEmpty() ? "</DL>\n" : "</DL><p>\n");
    }

    private void entry(HtmlEntry entry, String indent) {
        out.append(indent);
        switch (entry.kind) {
            case SEPARATOR -> tag("HR", entry);
            case LINK -> {
                out.append("<DT>");
                tag("A", entry);
                out.append(HtmlText.escape(entry.title)).append("</A>");
            }
            case FOLDER -> {
                out.append("<DT>");
                tag("H3", entry);
                out.append(HtmlText.escape(entry.title)).append("</H3>");
            }
        }
        out.append('\n');
        if (!entry.description.isEmpty()) {
            out.append(indent)
                    .append("<DD>")
                    .append(HtmlText.escape(entry.description))
                    .append('\n');
        }
        if (entry.kind == HtmlEntry.Kind.FOLDER) {
            list(entry, indent);
        }
    }

    private void tag(String name, HtmlEntry entry) {
        out.append('<').append(name);
        entry.attributes.forEach((attribute, value) ->
                out.append(' ')
                        .append(attribute)
                        .append("=\"")
                        .append(HtmlText.escape(value))
                        .append('"'));
        out.append('>');
    }
}
