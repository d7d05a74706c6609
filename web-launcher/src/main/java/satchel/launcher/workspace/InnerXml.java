package satchel.launcher.workspace;

/** Properties are kept as the XML a client sent; of a display name only its text is shown. */
final class InnerXml {
    private InnerXml() {}

    static String text(String xml) {
        return xml.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
