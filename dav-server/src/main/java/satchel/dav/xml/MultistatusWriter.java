package satchel.dav.xml;

import java.io.IOException;
import java.util.List;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.http.DavResponse;

/**
 * Writes a 207 while its rows come (RFC 4918 section 13). The first call commits to it, so whatever
 * can be refused has been refused before.
 */
public final class MultistatusWriter {
    public static final String CONTENT_TYPE = "application/xml; charset=utf-8";
    public static final QName HREF = Namespaces.dav("href");
    private static final QName MULTISTATUS = Namespaces.dav("multistatus");
    private static final QName RESPONSE = Namespaces.dav("response");
    private static final QName STATUS = Namespaces.dav("status");
    private static final QName DESCRIPTION = Namespaces.dav("responsedescription");
    private static final QName SYNC_TOKEN = Namespaces.dav("sync-token");

    private final XmlWriter out;

    private MultistatusWriter(XmlWriter out) {
        this.out = out;
    }

    /** Responses that stand within a document begun elsewhere; it ends there, too. */
    public static MultistatusWriter within(XmlWriter out) {
        return new MultistatusWriter(out);
    }

    public MultistatusWriter(DavResponse response) throws IOException {
        response.status(207);
        response.header("Content-Type", CONTENT_TYPE);
        this.out = new XmlWriter(response.body());
        out.document(MULTISTATUS);
    }

    /** A response with nothing but a status, such as 404 for what is gone. */
    public void status(String href, int status) throws IOException {
        out.open(RESPONSE).element(HREF, href);
        out.element(STATUS, StatusLine.of(status)).close(RESPONSE);
    }

    /** A response with a status, the precondition behind it and the reason in words. */
    public void status(String href, DavError error) throws IOException {
        status(href, error, XmlContent.EMPTY);
    }

    /**
     * As {@link #status(String, DavError)}.
     *
     * @param more what the error has to tell beside the precondition
     */
    public void status(String href, DavError error, XmlContent more) throws IOException {
        out.open(RESPONSE).element(HREF, href);
        out.element(STATUS, StatusLine.of(error.status()));
        Propstat.reason(error, more, out);
        out.element(DESCRIPTION, error.text()).close(RESPONSE);
    }

    public void beginResponse(String href) throws IOException {
        out.open(RESPONSE).element(HREF, href);
    }

    public void endResponse() throws IOException {
        out.close(RESPONSE);
    }

    /** Properties that share a status; content writes them. */
    public void propstat(int status, XmlContent properties) throws IOException {
        Propstat.write(status, properties, out);
    }

    /** Properties that share a refusal, without their values. */
    public void propstat(DavError error, List<QName> names) throws IOException {
        Propstat.refused(error, names, out);
    }

    /** RFC 6578 section 6.4; after the last response. */
    public void syncToken(String token) throws IOException {
        out.element(SYNC_TOKEN, token);
    }

    /** The end tag. Never in a finally block: a document that broke off must look broken. */
    public void end() throws IOException {
        out.close(MULTISTATUS).flush();
    }
}
