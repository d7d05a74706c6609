package satchel.dav.bookmark;

/** The four folders that are there in every program, in the order in which they are shown. */
enum BookmarkRoot {
    TOOLBAR("toolbar_____", "Bookmarks bar"),
    MENU("menu________", "Bookmarks menu"),
    UNFILED("unfiled_____", "Other bookmarks"),
    MOBILE("mobile______", "Mobile bookmarks");

    private final String uid;
    private final String title;

    BookmarkRoot(String uid, String title) {
        this.uid = uid;
        this.title = title;
    }

    String uid() {
        return uid;
    }

    String title() {
        return title;
    }
}
