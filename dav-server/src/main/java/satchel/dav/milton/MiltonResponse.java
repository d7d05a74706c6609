package satchel.dav.milton;

import io.milton.http.AbstractResponse;
import io.milton.http.Cookie;
import io.milton.http.Response;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import satchel.dav.http.DavError;
import satchel.dav.http.DavResponse;

/** Our response in Milton's words. Milton itself writes nothing into it: our methods do. */
final class MiltonResponse extends AbstractResponse {
    private final DavResponse response;
    private Response.@Nullable Status status;

    MiltonResponse(DavResponse response) {
        this.response = response;
    }

    DavResponse response() {
        return response;
    }

    @Override
    public Response.@Nullable Status getStatus() {
        return status;
    }

    @Override
    public void setStatus(Response.Status wanted) {
        status = wanted;
        response.status(wanted.code);
    }

    @Override
    public Map<String, String> getHeaders() {
        return Map.of();
    }

    @Override
    public void setAuthenticateHeader(List<String> challenges) {
        challenges.forEach(challenge -> response.header("WWW-Authenticate", challenge));
    }

    @Override
    public void setNonStandardHeader(String name, String value) {
        response.header(name, value);
    }

    @Override
    public @Nullable String getNonStandardHeader(String name) {
        return null;
    }

    @Override
    public OutputStream getOutputStream() {
        return response.body();
    }

    @Override
    public void close() {
        // closed by who opened it
    }

    @Override
    public void sendError(Response.Status error, String text) {
        throw DavError.of(error.code, text);
    }

    @Override
    public Cookie setCookie(Cookie cookie) {
        throw new UnsupportedOperationException("DAV sets no cookies");
    }

    @Override
    public Cookie setCookie(String name, String value) {
        throw new UnsupportedOperationException("DAV sets no cookies");
    }
}
