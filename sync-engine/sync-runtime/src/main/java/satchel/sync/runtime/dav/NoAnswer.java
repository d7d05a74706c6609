package satchel.sync.runtime.dav;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Why no answer came over the network, in words: Java's libraries often leave their messages empty,
 * and the name of a class tells a user nothing. Of several that fit, the first is meant.
 */
public enum NoAnswer {
    EXPIRED(
            "its TLS certificate has expired; whoever runs the server must renew it",
            CertificateExpiredException.class::isInstance),
    NOT_YET_VALID(
            "its TLS certificate is not valid yet; is the clock of this machine right?",
            CertificateNotYetValidException.class::isInstance),
    UNTRUSTED(
            "its TLS certificate is not trusted here",
            cause ->
                    cause instanceof CertificateException
                            || cause instanceof CertPathBuilderException
                            || cause instanceof CertPathValidatorException),
    ANOTHER_NAME(
            "its TLS certificate is for another name",
            SSLPeerUnverifiedException.class::isInstance),
    NO_TLS("no TLS connection comes about", SSLException.class::isInstance),
    TIMED_OUT(
            "it took too long",
            cause ->
                    cause instanceof HttpTimeoutException
                            || cause instanceof InterruptedIOException),
    NO_SUCH_HOST(
            "there is no such host",
            cause ->
                    cause instanceof UnknownHostException
                            || cause instanceof UnresolvedAddressException),
    NO_ROUTE("no network leads there", NoAnswer::isUnreachable),
    REFUSED("connection refused", ConnectException.class::isInstance),
    CUT_OFF("the connection was cut off", cause -> message(cause).isEmpty());

    private final String words;
    private final Predicate<Throwable> fits;

    NoAnswer(String words, Predicate<Throwable> fits) {
        this.words = words;
        this.fits = fits;
    }

    /** The words for it; what is none of these has a message of its own. */
    public static String why(IOException lost) {
        return Arrays.stream(values())
                .filter(reason -> causes(lost).anyMatch(reason.fits))
                .map(reason -> reason.words)
                .findFirst()
                .orElseGet(() -> message(lost).orElse(CUT_OFF.words));
    }

    private static boolean isUnreachable(Throwable cause) {
        return cause instanceof NoRouteToHostException
                || message(cause).filter("Network is unreachable"::equals).isPresent();
    }

    private static Optional<String> message(Throwable cause) {
        return Optional.ofNullable(cause.getMessage()).filter(text -> !text.isBlank());
    }

    private static Stream<Throwable> causes(IOException lost) {
        return Stream.iterate(lost, cause -> cause != null, (Throwable cause) -> cause.getCause());
    }
}
