package satchel.launcher.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes a zip of files as they are. Nothing is compressed, as bundles already are; so the length
 * is known beforehand, and a browser can show how far the download is. It keeps what java.util.zip
 * cannot write: that a program may be executed. Layout: PKWARE APPNOTE sections 4.3.7, 4.3.12 and
 * 4.3.16, without its 64-bit forms.
 */
public final class StoredZip {
    /** What becomes one file of the zip. */
    sealed interface Source {
        record Disk(Path file) implements Source {}

        record Text(String text) implements Source {}
    }

    /** Whether the file is a program. */
    enum Mode {
        PLAIN(0100644),
        PROGRAM(0100755);

        private final int unix;

        Mode(int unix) {
            this.unix = unix;
        }
    }

    private record Part(byte[] name, Source source, Mode mode, long crc, long size) {}

    private static final int LOCAL = 30;
    private static final int CENTRAL = 46;
    private static final int END = 22;
    private static final int UTF8_NAMES = 1 << 11;
    private static final int UNIX_VERSION_2 = 3 << 8 | 20;
    private static final int VERSION_2 = 20;
    private static final int FIRST_OF_JANUARY_1980 = 1 << 5 | 1; // the format's day one

    private final List<Part> parts = new ArrayList<>();

    void add(String name, Source source, Mode mode) throws IOException {
        CRC32 crc = new CRC32();
        long size = 0;
        try (InputStream in = open(source)) {
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                crc.update(buffer, 0, n);
                size += n;
            }
        }
        parts.add(new Part(name.getBytes(UTF_8), source, mode, crc.getValue(), size));
    }

    /** Octets that {@link #write} will write. */
    public long length() {
        return parts.stream()
                        .mapToLong(part -> LOCAL + CENTRAL + 2L * part.name().length + part.size())
                        .sum()
                + END;
    }

    public void write(OutputStream out) throws IOException {
        if (length() > Integer.MAX_VALUE || parts.size() > 0xffff) {
            throw new IOException("too much for one zip file");
        }
        List<byte[]> directory = new ArrayList<>();
        int offset = 0;
        for (Part part : parts) {
            directory.add(central(part, offset));
            out.write(local(part));
            copy(part, out);
            offset += (int) (LOCAL + part.name().length + part.size());
        }
        int size = 0;
        for (byte[] line : directory) {
            out.write(line);
            size += line.length;
        }
        out.write(end(offset, size));
    }

    private static void copy(Part part, OutputStream out) throws IOException {
        long copied;
        try (InputStream in = open(part.source())) {
            copied = in.transferTo(out);
        }
        if (copied != part.size()) {
            throw new IOException("a file changed while it was being sent");
        }
    }

    private static InputStream open(Source source) throws IOException {
        return switch (source) {
            case Source.Disk(Path file) -> Files.newInputStream(file);
            case Source.Text(String text) -> new ByteArrayInputStream(text.getBytes(UTF_8));
        };
    }

    private static byte[] local(Part part) {
        ByteBuffer out = buffer(LOCAL + part.name().length);
        out.putInt(0x04034b50).putShort((short) VERSION_2);
        common(out, part);
        return out.put(part.name()).array();
    }

    private static byte[] central(Part part, int offset) {
        ByteBuffer out = buffer(CENTRAL + part.name().length);
        out.putInt(0x02014b50).putShort((short) UNIX_VERSION_2).putShort((short) VERSION_2);
        common(out, part);
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0); // comment, disk, internal
        return out.putInt(part.mode().unix << 16).putInt(offset).put(part.name()).array();
    }

    /** Flags, method, time, date, CRC, both sizes, length of the name and of nothing extra. */
    private static void common(ByteBuffer out, Part part) {
        out.putShort((short) UTF8_NAMES).putShort((short) 0);
        out.putShort((short) 0).putShort((short) FIRST_OF_JANUARY_1980);
        out.putInt((int) part.crc()).putInt((int) part.size()).putInt((int) part.size());
        out.putShort((short) part.name().length).putShort((short) 0);
    }

    private byte[] end(int offset, int size) {
        ByteBuffer out = buffer(END);
        out.putInt(0x06054b50).putInt(0);
        out.putShort((short) parts.size()).putShort((short) parts.size());
        return out.putInt(size).putInt(offset).putShort((short) 0).array();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
