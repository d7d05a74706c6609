package satchel.pim.bookmarks.firefox;

import java.nio.file.Path;

/**
 * One user's profile in Firefox.
 *
 * @param name as about:profiles shows it
 */
public record FirefoxProfile(Path folder, String name) {
    public Path places() {
        return folder.resolve("places.sqlite");
    }

    public boolean isOpenInBrowser() {
        return ProfileLock.isHeld(folder);
    }
}
