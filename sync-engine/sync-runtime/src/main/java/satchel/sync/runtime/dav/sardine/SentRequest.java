package satchel.sync.runtime.dav.sardine;

import org.apache.http.client.methods.HttpEntityEnclosingRequestBase;
import org.apache.http.entity.ByteArrayEntity;
import satchel.sync.runtime.dav.message.DavRequest;

/** A request with whatever method it names: REPORT and MKCALENDAR as well as GET. */
final class SentRequest extends HttpEntityEnclosingRequestBase {
    private final String method;

    SentRequest(DavRequest request) {
        this.method = request.method();
        setURI(request.uri());
        request.headers().forEach(this::setHeader);
        request.octets().ifPresent(octets -> setEntity(new ByteArrayEntity(octets)));
    }

    @Override
    public String getMethod() {
        return method;
    }
}
