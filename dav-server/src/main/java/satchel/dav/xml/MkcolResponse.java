package satchel.dav.xml;

import java.io.IOException;
import java.util.List;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.http.DavResponse;

/** Why a collection was not made: DAV:mkcol-response (RFC 5689 section 5.2) and its like. */
public final class MkcolResponse {
    private final XmlWriter out;
    private final QName name;

    public MkcolResponse(DavResponse response, int status, QName name) throws IOException {
        response.status(status);
        response.header("Content-Type", MultistatusWriter.CONTENT_TYPE);
        this.name = name;
        this.out = new XmlWriter(response.body());
        out.document(name);
    }

    public void propstat(DavError error, List<QName> names) throws IOException {
        Propstat.refused(error, names, out);
    }

    public void end() throws IOException {
        out.close(name).flush();
    }
}
