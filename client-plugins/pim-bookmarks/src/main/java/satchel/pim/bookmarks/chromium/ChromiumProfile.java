package satchel.pim.bookmarks.chromium;

import java.nio.file.Path;

/**
 * One user's profile in a browser.
 *
 * @param folder the profile's, inside the browser's folder of them
 * @param name as the browser shows it
 * @param program the browser's name
 */
public record ChromiumProfile(Path folder, String name, String program) {
    public Path bookmarks() {
        return folder.resolve("Bookmarks");
    }

    /** The folder of profiles, which one process of the browser has to itself. */
    Path userData() {
        return folder.toAbsolutePath().resolveSibling("");
    }

    public boolean isOpenInBrowser() {
        return ProfileLock.isHeld(userData());
    }
}
