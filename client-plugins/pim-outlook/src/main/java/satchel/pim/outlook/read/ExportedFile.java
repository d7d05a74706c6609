package satchel.pim.outlook.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import satchel.client.api.PimException;

/** A text that Outlook exported: in UTF-8, or in Windows' character set for western Europe. */
public final class ExportedFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ExportedFile() {}

    public static String text(Path file) throws PimException {
        try {
            return decode(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new PimException(PimException.Kind.NOT_FOUND, "there is no file " + file, e);
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the file " + file + " cannot be read", e);
        }
    }

    /** Text in the other character set is next to never valid UTF-8. */
    static String decode(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException isNotUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
