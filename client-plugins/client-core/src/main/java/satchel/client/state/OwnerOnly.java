package satchel.client.state;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** For new files and folders that nobody but the user may open. */
public final class OwnerOnly {
    private OwnerOnly() {}

    public static FileAttribute<?>[] file() {
        return permissions("rw-------");
    }

    public static FileAttribute<?>[] folder() {
        return permissions("rwx------");
    }

    /** On Windows the user's profile is closed to others as it is. */
    private static FileAttribute<?>[] permissions(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
