package satchel.sync.runtime.dav.dns;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A name server of a few SRV and TXT records (RFC 1035, RFC 2782), on UDP. */
public final class TinyDns implements AutoCloseable {
    private static final int TXT = 16;
    private static final int SRV = 33;
    private static final int NO_SUCH_NAME = 3;

    private record Question(String name, int type, byte[] octets) {}

    private final DatagramSocket socket;
    private final Map<String, List<byte[]>> records = new ConcurrentHashMap<>();
    public final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    public TinyDns() {
        try {
            socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    /** For {@link JndiServiceRecords}. */
    public String address() {
        return "dns://127.0.0.1:" + socket.getLocalPort();
    }

    public TinyDns service(String name, int priority, int weight, int port, String target) {
        return add(
                name,
                SRV,
                out -> {
                    out.writeShort(priority);
                    out.writeShort(weight);
                    out.writeShort(port);
                    name(out, target);
                });
    }

    public TinyDns text(String name, String... strings) {
        return add(
                name,
                TXT,
                out -> {
                    for (String string : strings) {
                        out.writeByte(string.length());
                        out.write(string.getBytes(StandardCharsets.US_ASCII));
                    }
                });
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private TinyDns add(String name, int type, Writing data) {
        records.computeIfAbsent(name + " " + type, key -> new ArrayList<>()).add(octets(data));
        return this;
    }

    private static byte[] octets(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void name(DataOutputStream out, String name) throws IOException {
        for (String label : name.split("\\.")) {
            if (!label.isEmpty()) {
                out.writeByte(label.length());
                out.write(label.getBytes(StandardCharsets.US_ASCII));
            }
        }
        out.writeByte(0);
    }

    private void serve() {
        byte[] buffer = new byte[512];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                byte[] answer = answer(ByteBuffer.wrap(buffer, 0, packet.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException closed) {
                // No more questions: the loop ends.
            }
        }
    }

    private byte[] answer(ByteBuffer query) {
        short id = query.getShort();
        query.position(12);
        Question question = question(query);
        asked.add(question.name());
        List<byte[]> found =
                records.getOrDefault(question.name() + " " + question.type(), List.of());
        boolean known =
                records.keySet().stream().anyMatch(key -> key.startsWith(question.name() + " "));
        return octets(out -> {
            out.writeShort(id);
            out.writeShort(0x8580 | (known ? 0 : NO_SUCH_NAME));
            out.writeShort(1);
            out.writeShort(found.size());
            out.writeInt(0);
            out.write(question.octets());
            for (byte[] data : found) {
                out.writeShort(0xC00C); // the name of the question
                out.writeShort(question.type());
                out.writeShort(1);
                out.writeInt(60);
                out.writeShort(data.length);
                out.write(data);
            }
        });
    }

    private static Question question(ByteBuffer query) {
        int start = query.position();
        StringBuilder name = new StringBuilder();
        for (int length = query.get(); length > 0; length = query.get()) {
            byte[] label = new byte[length];
            query.get(label);
            name.append(name.isEmpty() ? "" : ".");
            name.append(new String(label, StandardCharsets.US_ASCII));
        }
        int type = query.getShort();
        query.getShort();
        byte[] octets = new byte[query.position() - start];
        query.get(start, octets);
        return new Question(name.toString().toLowerCase(Locale.ROOT), type, octets);
    }

    @Override
    public void close() {
        socket.close();
    }
}
