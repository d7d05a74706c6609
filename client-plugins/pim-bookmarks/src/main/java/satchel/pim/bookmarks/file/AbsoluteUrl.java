package satchel.pim.bookmarks.file;

import java.util.regex.Pattern;

/** What makes an entry of a file a bookmark: an address that says by which scheme it goes. */
public final class AbsoluteUrl {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    private AbsoluteUrl() {}

    public static boolean is(String url) {
        return FORM.matcher(url).matches();
    }
}
