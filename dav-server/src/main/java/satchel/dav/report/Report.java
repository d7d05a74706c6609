package satchel.dav.report;

import java.io.IOException;
import javax.xml.namespace.QName;
import satchel.dav.property.DavResource;

/** One kind of REPORT (RFC 3253 section 3.6). */
public interface Report {
    /** Of the root element of the request body. */
    QName name();

    /** Whether a resource answers it; also what DAV:supported-report-set says. */
    boolean suits(DavResource resource);

    /**
     * Answers it. Whatever is to be refused is refused with a {@link satchel.dav.http.DavError}
     * before the first byte is written.
     */
    void answer(ReportContext context) throws IOException;
}
