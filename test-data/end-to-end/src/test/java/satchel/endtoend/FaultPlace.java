package satchel.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import satchel.testdata.harness.FaultProxy;
import satchel.testdata.harness.fault.Certificates;
import satchel.testdata.harness.fault.Stranger;
import satchel.testdata.harness.fault.TlsFront;

/**
 * A server and what stands before it and beside it.
 *
 * @param tls the same with TLS
 */
record FaultPlace(
        ProxiedServer at, Stranger stranger, TlsFront tls, SSLContext valid, SSLContext expired)
        implements AutoCloseable {
    static FaultPlace of(String name, Path folder, Certificates certificates) {
        try {
            ProxiedServer at = ProxiedServer.of(name, folder);
            SSLContext valid = certificates.valid();
            return new FaultPlace(
                    at,
                    Stranger.start(),
                    TlsFront.before(at.proxy().address(), valid),
                    valid,
                    certificates.expired());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    FaultProxy proxy() {
        return at.proxy();
    }

    /** Where the client believes its server to be. */
    URI address(Trouble trouble) {
        return trouble == Trouble.EXPIRED_CERTIFICATE ? tls.address() : proxy().address();
    }

    @Override
    public void close() {
        tls.close();
        stranger.close();
        at.close();
    }
}
