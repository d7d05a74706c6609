package satchel.dav.xml;

import java.io.IOException;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.http.DavResponse;

/** Turns a refusal into a response: DAV:error with the precondition (RFC 4918 section 14.5). */
public final class ErrorBody {
    private static final QName ERROR = Namespaces.dav("error");
    private static final QName MESSAGE = new QName(Namespaces.SATCHEL, "message");

    private ErrorBody() {}

    public static void write(DavError error, DavResponse response) throws IOException {
        response.status(error.status());
        error.headers().forEach(response::header);
        response.header("Content-Type", MultistatusWriter.CONTENT_TYPE);
        response.header("Cache-Control", "no-store");
        XmlWriter out = new XmlWriter(response.body());
        out.document(ERROR);
        if (error.condition().isPresent()) {
            condition(error.condition().get(), out);
        }
        out.element(MESSAGE, error.text()).close(ERROR).flush();
    }

    /** Also used for the refusal of one property or one href within a multistatus. */
    static void condition(DavError.Condition condition, XmlWriter out) throws IOException {
        if (condition.href().isPresent()) {
            out.hrefIn(condition.name(), condition.href().get());
        } else {
            out.empty(condition.name());
        }
    }
}
