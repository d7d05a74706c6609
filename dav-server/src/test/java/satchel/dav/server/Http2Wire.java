package satchel.dav.server;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.hpack.HpackDecoder;
import org.eclipse.jetty.http2.hpack.HpackEncoder;
import org.eclipse.jetty.http2.hpack.HpackException;

/** One HTTP/2 connection, spoken frame by frame (RFC 9113 section 4.1). */
final class Http2Wire implements AutoCloseable {
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int WINDOW_UPDATE = 8;
    static final int CONTINUATION = 9;
    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;
    private static final int ACK = 1;

    private final Socket socket;
    private final DataInputStream in;
    private final String credentials;
    private final HpackDecoder decoder = new HpackDecoder(1 << 16, System::nanoTime);
    private int lastCode = -1;

    /** A frame that came. */
    record Frame(int type, int flags, int stream, byte[] payload) {
        int code() {
            ByteBuffer bytes = ByteBuffer.wrap(payload);
            return type == GOAWAY ? bytes.getInt(4) : bytes.getInt(0);
        }
    }

    Http2Wire(Socket socket, String credentials) throws IOException {
        this.socket = socket;
        this.credentials = credentials;
        this.in = new DataInputStream(socket.getInputStream());
        socket.setSoTimeout(20_000);
        byte[] preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        socket.getOutputStream().write(preface);
        frame(SETTINGS, 0, 0, new byte[0]);
    }

    void frame(int type, int flags, int stream, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(9 + payload.length);
        frame.putInt(payload.length << 8 | type).put((byte) flags).putInt(stream).put(payload);
        socket.getOutputStream().write(frame.array());
    }

    /** Of a request that is signed in; the encoder remembers nothing, so blocks can be resent. */
    byte[] head(String method, String path, String... headers) {
        HttpFields.Mutable fields = HttpFields.build().put("Authorization", credentials);
        for (int i = 0; i < headers.length; i += 2) {
            fields.add(headers[i], headers[i + 1]);
        }
        HttpURI uri = HttpURI.build().scheme("http").host("localhost").pathQuery(path);
        ByteBuffer block = ByteBuffer.allocate(1 << 20);
        HpackEncoder encoder = new HpackEncoder();
        encoder.setMaxHeaderListSize(block.capacity());
        encoder.setMaxTableCapacity(0);
        encoder.setTableCapacity(0);
        try {
            encoder.encode(block, new MetaData.Request(method, uri, HttpVersion.HTTP_2, fields));
        } catch (HpackException e) {
            throw new AssertionError(e);
        }
        byte[] bytes = new byte[block.flip().remaining()];
        block.get(bytes);
        return bytes;
    }

    /** The next frame of a type, whatever comes before it; settings are acknowledged. */
    Frame hear(int type) throws IOException {
        Frame frame = next();
        while (frame.type() != type) {
            frame = next();
        }
        return frame;
    }

    Frame next() throws IOException {
        int head = in.readInt();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        byte[] payload = new byte[head >>> 8];
        in.readFully(payload);
        Frame frame = new Frame(head & 0xFF, flags, stream, payload);
        if (frame.type() == GOAWAY) {
            lastCode = frame.code();
        }
        if (frame.type() == SETTINGS && (flags & ACK) == 0) {
            frame(SETTINGS, ACK, 0, new byte[0]);
        }
        return frame;
    }

    /** Why the other side said that it ends the connection; -1 if it did not get through. */
    int lastCode() {
        return lastCode;
    }

    /** The status of the next response; its head is all that is read. */
    int status() throws IOException {
        return response().getStatus();
    }

    /** The next head, an interim one also. */
    MetaData.Response response() throws IOException {
        Frame headers = hear(HEADERS);
        try {
            return (MetaData.Response) decoder.decode(ByteBuffer.wrap(headers.payload()));
        } catch (HpackException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether the other side has ended the connection; reads on until then. */
    boolean ends() throws IOException {
        try {
            while (true) {
                next();
            }
        } catch (EOFException | SocketException end) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
