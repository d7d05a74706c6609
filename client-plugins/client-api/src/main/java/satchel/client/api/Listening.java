package satchel.client.api;

/** A program tells of changes until this is closed. */
public interface Listening extends AutoCloseable {
    /** May be called when the program is long gone. */
    @Override
    void close();
}
