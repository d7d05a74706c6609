package satchel.client.secret.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import satchel.client.secret.SecretException;
import satchel.client.state.OwnerOnly;

/**
 * The key of the encrypted passwords: 32 random bytes in Base64, in a file of its own that lies
 * apart from what it opens. A key that others may read is refused, as ssh refuses one.
 */
public final class SecretKeyFile {
    private static final String VARIABLE = "SATCHEL_SECRET_KEY_FILE";
    private static final int LENGTH = 32;
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE);

    private final Path file;
    private final boolean ours;

    /**
     * @param ours whether it is made where it is missing
     */
    private SecretKeyFile(Path file, boolean ours) {
        this.file = file;
        this.ours = ours;
    }

    /**
     * Where the user says it is; else in the state folder that the user chose; else where programs
     * keep settings, away from the state folder (XDG Base Directory specification).
     */
    public static SecretKeyFile of(Map<String, String> environment, String userHome) {
        String own = environment.getOrDefault(VARIABLE, "");
        if (!own.isEmpty()) {
            return new SecretKeyFile(Path.of(own), false);
        }
        String home = environment.getOrDefault("SATCHEL_HOME", "");
        if (!home.isEmpty()) {
            return new SecretKeyFile(Path.of(home, "secret.key"), true);
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        // The specification says to ignore a relative path.
        Path base = Path.of(config).isAbsolute() ? Path.of(config) : Path.of(userHome, ".config");
        return new SecretKeyFile(base.resolve("satchel").resolve("secret.key"), true);
    }

    /** Absent where it is not made yet. */
    Optional<SecretKey> find() throws SecretException {
        try {
            if (isOpenToOthers()) {
                throw new SecretException(
                        "others can read the key %s; 'chmod 600' it".formatted(file));
            }
            return Optional.of(key(Files.readString(file, StandardCharsets.US_ASCII)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** The key, made where it is ours to make. One thread of one client does this at a time. */
    SecretKey findOrMake() throws SecretException {
        Optional<SecretKey> found = find();
        if (found.isEmpty() && ours) {
            make();
            found = find();
        }
        return found.orElseThrow(this::missing);
    }

    SecretException missing() {
        return new SecretException(
                "the key " + file + " is missing, and without it no password here can be read");
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private void make() throws SecretException {
        byte[] random = new byte[LENGTH];
        new SecureRandom().nextBytes(random);
        Path folder = file.toAbsolutePath().resolveSibling("");
        try {
            Files.createDirectories(folder, OwnerOnly.folder());
            // Under its name only when it is whole: a crash leaves no half of a key.
            Path beside = Files.createTempFile(folder, "secret", ".new", OwnerOnly.file());
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(random)));
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private SecretKey key(String text) throws SecretException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == LENGTH) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            throw noKey(e);
        }
        throw noKey(new IllegalArgumentException("its length"));
    }

    private SecretException noKey(IllegalArgumentException e) {
        return new SecretException(file + " is no key: 32 random bytes in Base64 are one", e);
    }

    private SecretException unusable(IOException e) {
        return e instanceof SecretException known
                ? known
                : new SecretException("the key " + file + " cannot be used: " + e, e);
    }

    private boolean isOpenToOthers() throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    }
}
