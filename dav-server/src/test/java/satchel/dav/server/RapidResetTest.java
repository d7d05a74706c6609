package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Http2Wire.END_HEADERS;
import static satchel.dav.server.Http2Wire.END_STREAM;
import static satchel.dav.server.Serving.HOME;

import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Frames that cost the server work and the client nothing (CVE-2023-44487, CVE-2025-8671 and their
 * kin): the connection ends, and no other one notices.
 */
final class RapidResetTest {
    private static final int MANY = 10_000;
    private static final int ENHANCE_YOUR_CALM = 0xB;
    private static Serving serving;

    /** What a hostile client repeats; n counts from 0, and client streams are odd. */
    enum Attack {
        RESETS {
            @Override
            void send(Http2Wire wire, byte[] head, int n) throws IOException {
                wire.frame(Http2Wire.HEADERS, END_HEADERS | END_STREAM, 2 * n + 1, head);
                wire.frame(Http2Wire.RST_STREAM, 0, 2 * n + 1, number(8));
            }
        },
        /** A window that overflows makes the server send the reset. */
        RESETS_BY_THE_SERVER {
            @Override
            void send(Http2Wire wire, byte[] head, int n) throws IOException {
                wire.frame(Http2Wire.HEADERS, END_HEADERS, 2 * n + 1, head);
                wire.frame(Http2Wire.WINDOW_UPDATE, 0, 2 * n + 1, number(0));
            }
        },
        PINGS {
            @Override
            void send(Http2Wire wire, byte[] head, int n) throws IOException {
                wire.frame(Http2Wire.PING, 0, 0, new byte[8]);
            }
        },
        SETTINGS {
            @Override
            void send(Http2Wire wire, byte[] head, int n) throws IOException {
                wire.frame(Http2Wire.SETTINGS, 0, 0, new byte[0]);
            }
        },
        EMPTY_DATA {
            @Override
            void send(Http2Wire wire, byte[] head, int n) throws IOException {
                if (n == 0) {
                    wire.frame(Http2Wire.HEADERS, END_HEADERS, 1, head);
                }
                wire.frame(Http2Wire.DATA, 0, 1, new byte[0]);
            }
        },
        HEAD_WITHOUT_END {
            @Override
            void send(Http2Wire wire, byte[] head, int n) throws IOException {
                int type = n == 0 ? Http2Wire.HEADERS : Http2Wire.CONTINUATION;
                wire.frame(type, 0, 1, n == 0 ? head : Arrays.copyOf(head, 1));
            }
        };

        abstract void send(Http2Wire wire, byte[] head, int n) throws IOException;

        private static byte[] number(int number) {
            return ByteBuffer.allocate(4).putInt(number).array();
        }
    }

    @BeforeAll
    static void start() {
        serving = new Serving();
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    @ParameterizedTest
    @EnumSource
    void theConnectionEndsAndNoOtherIsHurt(Attack attack) throws IOException {
        try (Http2Wire good = serving.http2();
                Http2Wire bad = serving.http2()) {
            assertThat(asked(good, 1)).isEqualTo(207);

            boolean endedMeanwhile = flood(bad, attack);

            assertThat(bad.ends() || endedMeanwhile).isTrue();
            assertThat(bad.lastCode()).isIn(ENHANCE_YOUR_CALM, -1);
            assertThat(asked(good, 3)).isEqualTo(207);
        }
    }

    /** Whether the end came meanwhile; that is up to the buffers in between. */
    private static boolean flood(Http2Wire wire, Attack attack) throws IOException {
        byte[] head = wire.head("PROPFIND", HOME, "depth", "0");
        try {
            for (int n = 0; n < MANY; n++) {
                attack.send(wire, head, n);
            }
            return false;
        } catch (SocketException closed) {
            return true;
        }
    }

    private static int asked(Http2Wire wire, int stream) throws IOException {
        byte[] head = wire.head("PROPFIND", HOME, "depth", "0");
        wire.frame(Http2Wire.HEADERS, END_HEADERS | END_STREAM, stream, head);
        return wire.status();
    }
}
