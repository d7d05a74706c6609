package satchel.pim.bookmarks;

import java.util.Arrays;
import java.util.stream.Collectors;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** Records as the server has them. */
public final class Texts {
    private Texts() {}

    public static String link(Uid uid, Uid parent, String title, String... more) {
        return link(uid, parent, title, "https://example.org/" + uid, more);
    }

    public static String link(Uid uid, Uid parent, String title, String url, String[] more) {
        return text(
                "UID:" + uid,
                "KIND:LINK",
                "TITLE:" + title,
                "URL:" + url,
                "PARENT:" + parent,
                String.join("\r\n", more));
    }

    public static String folder(Uid uid, Uid parent, String title, Uid... children) {
        return text(
                "UID:" + uid,
                "KIND:FOLDER",
                "TITLE:" + title,
                "PARENT:" + parent,
                children.length == 0 ? "" : "CHILDREN:" + names(children));
    }

    public static String separator(Uid uid, Uid parent) {
        return text("UID:" + uid, "KIND:SEPARATOR", "PARENT:" + parent);
    }

    public static String root(Root root, Uid... children) {
        return text(
                "UID:" + root.uid(),
                "KIND:FOLDER",
                children.length == 0 ? "" : "CHILDREN:" + names(children));
    }

    private static String names(Uid... children) {
        return Arrays.stream(children).map(Uid::value).collect(Collectors.joining(","));
    }

    private static String text(String... lines) {
        return Arrays.stream(lines)
                .filter(line -> !line.isEmpty())
                .collect(
                        Collectors.joining(
                                "\r\n", "BEGIN:BOOKMARK\r\nVERSION:1\r\n", "\r\nEND:BOOKMARK\r\n"));
    }
}
