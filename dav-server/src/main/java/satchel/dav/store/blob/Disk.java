package satchel.dav.store.blob;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** The steps that change what is there; an interface so that tests can make each of them fail. */
interface Disk {
    /** Opens a file for writing at its end, making it if there is none. */
    Output open(Path file) throws IOException;

    /** In one step; what was under the new name before is gone. */
    void rename(Path from, Path to) throws IOException;

    /** With all above it that is not there yet. */
    void makeFolder(Path folder) throws IOException;

    /** Sets when a file was last modified, and throws if there is none. */
    void touch(Path file, FileTime time) throws IOException;

    /** Nothing if there is no such file. */
    void remove(Path file) throws IOException;

    /** Makes the names in a folder durable. */
    void syncFolder(Path folder) throws IOException;

    /** Bytes that may still be written. */
    long free(Path folder) throws IOException;

    /** A file being written. */
    interface Output extends AutoCloseable {
        void write(byte[] bytes, int length) throws IOException;

        /** How many of the bytes written here are durable by now: nobody waits for it. */
        long flushed();

        /** Makes the bytes durable. */
        void sync() throws IOException;

        @Override
        void close() throws IOException;
    }
}
