package satchel.pim.bookmarks.firefox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lock that a Firefox has on its profile as long as it runs: whoever has it keeps Firefox from
 * starting with that profile. It is one of the operating system, so that none is left behind, and
 * the same from within a sandbox; only where there are no such locks does a link name the process.
 */
final class ProfileLock implements AutoCloseable {
    private static final Pattern OWNER = Pattern.compile("([^:]*):([0-9]{1,18})");

    /** To close such a file would take the lock from who has it in this same process. */
    private static final Set<Path> HELD = new HashSet<>();

    private final Path profile;
    private final FileChannel channel;

    private ProfileLock(Path profile, FileChannel channel) {
        this.profile = profile;
        this.channel = channel;
    }

    /** Looks by taking it and giving it back; where there is no such file nobody has it. */
    static boolean isHeld(Path folder) {
        try {
            if (Files.notExists(file(folder))) {
                return isLockedByLink(folder.resolve("lock"));
            }
            Optional<ProfileLock> lock = take(folder);
            lock.ifPresent(ProfileLock::close);
            return lock.isEmpty();
        } catch (IOException notOurs) {
            return Files.isRegularFile(
                    folder.resolve("parent.lock")); // Windows lets nobody open it.
        }
    }

    /**
     * Nothing while Firefox has it, or another sync.
     *
     * @throws IOException if it is not ours to take
     */
    static Optional<ProfileLock> take(Path folder) throws IOException {
        synchronized (HELD) {
            Path profile = folder.toAbsolutePath().normalize();
            if (HELD.contains(profile) || isLockedByLink(profile.resolve("lock"))) {
                return Optional.empty();
            }
            Optional<ProfileLock> lock = locked(profile);
            lock.ifPresent(taken -> HELD.add(profile));
            return lock;
        }
    }

    private static Path file(Path profile) {
        Path windows = profile.resolve("parent.lock");
        return Files.exists(windows) ? windows : profile.resolve(".parentlock");
    }

    private static Optional<ProfileLock> locked(Path profile) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file(profile), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isFree(channel)) {
            return Optional.of(new ProfileLock(profile, channel));
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isFree(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        } catch (IOException noLocksHere) {
            return true; // Then Firefox itself goes by the link.
        }
    }

    /** Firefox writes "+" before the process where it has the system's lock too. */
    private static boolean isLockedByLink(Path link) {
        if (!Files.isSymbolicLink(link)) {
            return false;
        }
        try {
            Matcher owner = OWNER.matcher(Files.readSymbolicLink(link).toString());
            return owner.matches()
                    && (!isHere(owner.group(1))
                            || ProcessHandle.of(Long.parseLong(owner.group(2))).isPresent());
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    /** Of another machine that shares the folder, nobody can tell. */
    private static boolean isHere(String address) throws IOException {
        InetAddress host = InetAddress.getByName(address);
        return host.isLoopbackAddress() || NetworkInterface.getByInetAddress(host) != null;
    }

    @Override
    public void close() {
        synchronized (HELD) {
            HELD.remove(profile);
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
