package satchel.pim.files.piece;

import java.util.Optional;
import java.util.Set;
import satchel.content.line.MalformedContentException;

/** A file of many records, changed record by record. A value: a change makes another. */
public interface RecordPieces {
    Set<String> names();

    /** What the file says of a record: equal as long as nobody changed it. */
    Optional<String> mark(String name);

    /** A record of the file as a text of its own, with what it needs from the rest of the file. */
    String text(String name);

    /**
     * The name that a record will have in the file.
     *
     * @throws MalformedContentException if the text is not whole
     */
    String nameOf(String text) throws MalformedContentException;

    RecordPieces with(String text) throws MalformedContentException;

    RecordPieces replacing(String name, String text) throws MalformedContentException;

    RecordPieces without(String name);

    /** The whole file. */
    String file();
}
