package satchel.sync.runtime.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class NoAnswerTest {
    /** As java.net.http and Apache's client throw them. */
    static Stream<Arguments> lost() {
        return Stream.of(
                arguments(
                        caused(new ConnectException(), new ClosedChannelException()),
                        "connection refused"),
                arguments(
                        new ConnectException("Connect to x:1 failed: Connection refused"),
                        "connection refused"),
                arguments(
                        caused(new ConnectException(), new UnresolvedAddressException()),
                        "there is no such host"),
                arguments(new UnknownHostException("x"), "there is no such host"),
                arguments(new HttpConnectTimeoutException("HTTP connect …"), "it took too long"),
                arguments(new SocketTimeoutException("Read timed out"), "it took too long"),
                arguments(
                        caused(
                                new ConnectException("Network is unreachable"),
                                new SocketException("Network is unreachable")),
                        "no network leads there"),
                arguments(new NoRouteToHostException(), "no network leads there"),
                arguments(
                        caused(
                                new SSLHandshakeException("PKIX path building failed"),
                                new CertificateException("PKIX path building failed")),
                        "its TLS certificate is not trusted here"),
                arguments(
                        new SSLPeerUnverifiedException("x doesn't match"),
                        "its TLS certificate is for another name"),
                arguments(
                        new SSLException("Unsupported or unrecognized SSL message"),
                        "no TLS connection comes about"),
                arguments(new EOFException(), "the connection was cut off"),
                arguments(new IOException("half a chunk came"), "half a chunk came"));
    }

    @ParameterizedTest
    @MethodSource("lost")
    void everyCauseHasWordsAndNoneIsTheNameOfAClass(IOException lost, String words) {
        assertThat(NoAnswer.why(lost)).isEqualTo(words);
    }

    private static IOException caused(IOException outer, Exception inner) {
        outer.initCause(inner);
        return outer;
    }
}
