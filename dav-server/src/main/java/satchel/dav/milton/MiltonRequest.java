package satchel.dav.milton;

import io.milton.http.AbstractRequest;
import io.milton.http.Auth;
import io.milton.http.Cookie;
import io.milton.http.FileItem;
import io.milton.http.Request;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import satchel.dav.http.DavRequest;

/** Our request in Milton's words. It has no cookies, no parameters and no host that matters. */
final class MiltonRequest extends AbstractRequest {
    private final DavRequest request;
    private @Nullable Auth auth;

    MiltonRequest(DavRequest request) {
        this.request = request;
    }

    DavRequest request() {
        return request;
    }

    @Override
    public @Nullable String getRequestHeader(Request.Header header) {
        return request.header(header.code).orElse(null);
    }

    @Override
    public Map<String, String> getHeaders() {
        return Map.of();
    }

    @Override
    public String getFromAddress() {
        return request.address();
    }

    /** Milton has no word for PATCH; {@link MethodHandler} tells it from POST by our request. */
    @Override
    public Request.Method getMethod() {
        return request.method().equals("PATCH")
                ? Request.Method.POST
                : Request.Method.valueOf(request.method());
    }

    /** Jetty sends 100 when the body is read; Milton would answer it, and then do nothing. */
    @Override
    public @Nullable String getExpectHeader() {
        return null;
    }

    /** What {@link BasicAuthentication} found; the header is not for Milton to read. */
    @Override
    public @Nullable Auth getAuthorization() {
        return auth;
    }

    @Override
    public void setAuthorization(Auth found) {
        this.auth = found;
    }

    @Override
    public String getAbsoluteUrl() {
        return request.path();
    }

    @Override
    public String getAbsolutePath() {
        return request.path();
    }

    @Override
    public InputStream getInputStream() {
        return request.body();
    }

    @Override
    public void parseRequestParameters(
            Map<String, String> parameters, Map<String, FileItem> files) {
        // the body belongs to the method, whatever its media type
    }

    @Override
    public @Nullable Cookie getCookie(String name) {
        return null;
    }

    @Override
    public List<Cookie> getCookies() {
        return List.of();
    }

    @Override
    public String getRemoteAddr() {
        return request.address();
    }
}
