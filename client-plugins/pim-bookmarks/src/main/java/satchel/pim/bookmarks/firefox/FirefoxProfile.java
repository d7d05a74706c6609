package satchel.pim.bookmarks.firefox;

import java.io.IOException;
import java.nio.file.Files;
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

    /**
     * On Unix by a link that names the machine's address and the process, and stays after a crash;
     * where there is none, only opening the file will tell.
     */
    public boolean isOpenInBrowser() {
        Path link = folder.resolve("lock");
        if (!Files.isSymbolicLink(link)) {
            return false;
        }
        try {
            String owner = Files.readSymbolicLink(link).toString();
            long process = Long.parseLong(owner.substring(owner.indexOf('+') + 1));
            return ProcessHandle.of(process).isPresent();
        } catch (IOException | NumberFormatException cannotTell) {
            return false;
        }
    }
}
