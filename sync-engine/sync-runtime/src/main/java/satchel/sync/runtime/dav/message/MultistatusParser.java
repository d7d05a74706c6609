package satchel.sync.runtime.dav.message;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.sync.runtime.dav.message.XmlReader.Token;

/**
 * RFC 4918 section 13, as a stream: each DAV:response is handed on when it is complete. An answer
 * that ends early throws, so whoever keeps responses must drop them then.
 */
public final class MultistatusParser {
    private static final QName MULTISTATUS = new QName(DavNames.DAV, "multistatus");
    private static final QName RESPONSE = new QName(DavNames.DAV, "response");
    private static final QName SYNC_TOKEN = new QName(DavNames.DAV, "sync-token");

    /** Takes each response, and may find that it makes no sense. */
    @FunctionalInterface
    public interface Sink {
        void accept(DavResponse response);
    }

    private MultistatusParser() {}

    /**
     * @return the DAV:sync-token after the responses, where there is one
     */
    public static Optional<String> parse(InputStream in, Sink sink) throws BrokenXmlException {
        XmlReader reader = new XmlReader(in);
        if (reader.next() != Token.START || !reader.name().equals(MULTISTATUS)) {
            throw new BrokenXmlException("is no multistatus");
        }
        Optional<String> token = Optional.empty();
        while (true) {
            switch (reader.next()) {
                case START -> {
                    if (reader.name().equals(RESPONSE)) {
                        sink.accept(ResponseParser.parse(reader));
                    } else if (reader.name().equals(SYNC_TOKEN)) {
                        token = Optional.of(PropertyParser.parse(reader).text().trim());
                    } else {
                        PropertyParser.parse(reader);
                    }
                }
                case FINISH -> {
                    return token.filter(text -> !text.isEmpty());
                }
                case END, TEXT -> {}
            }
        }
    }
}
