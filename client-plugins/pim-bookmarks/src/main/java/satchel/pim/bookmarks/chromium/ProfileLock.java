package satchel.pim.bookmarks.chromium;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a browser has a folder of profiles open. On Unix it leaves a link there that names its
 * machine and process, also after a crash; on Windows a file that is gone when it ends.
 */
final class ProfileLock {
    /** In the path of the program that a browser of this kin runs as. */
    private static final Pattern BROWSER =
            Pattern.compile("chrom|brave|edge", Pattern.CASE_INSENSITIVE);

    private ProfileLock() {}

    static boolean isHeld(Path userData) {
        Path link = userData.resolve("SingletonLock");
        if (Files.isSymbolicLink(link)) {
            return isSandboxed(userData)
                    || owner(link).map(owner -> lives(owner, link)).orElse(true);
        }
        return Files.exists(userData.resolve("lockfile"));
    }

    private static Optional<String> owner(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link).toString());
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
    }

    /** On another machine that shares the folder, it may well live. */
    private static boolean lives(String owner, Path link) {
        int dash = owner.lastIndexOf('-');
        try {
            long process = Long.parseLong(owner.substring(dash + 1));
            return !owner.substring(0, Math.max(dash, 0)).equals(thisMachine())
                    || isOwner(process, link);
        } catch (NumberFormatException | IOException cannotTell) {
            return true;
        }
    }

    /** A flatpak counts its processes from one, so that the link names none of this machine's. */
    private static boolean isSandboxed(Path userData) {
        return userData.toAbsolutePath().normalize().toString().contains("/.var/app/");
    }

    private static boolean isOwner(long number, Path link) throws IOException {
        Optional<ProcessHandle> process = ProcessHandle.of(number);
        return process.isPresent() && mayOwn(process.get(), link);
    }

    /**
     * The number is another program's by now if that is called like no browser and began after the
     * link was made. Either alone would not do: clocks are set, and browsers have many names.
     */
    private static boolean mayOwn(ProcessHandle process, Path link) throws IOException {
        Instant made = Files.getLastModifiedTime(link, LinkOption.NOFOLLOW_LINKS).toInstant();
        boolean later = process.info().startInstant().filter(made::isBefore).isPresent();
        return !later
                || process.info()
                        .command()
                        .map(command -> BROWSER.matcher(command).find())
                        .orElse(true);
    }

    private static String thisMachine() throws IOException {
        Path name = Path.of("/proc/sys/kernel/hostname");
        return Files.exists(name)
                ? Files.readString(name).strip()
                : InetAddress.getLocalHost().getHostName();
    }
}
