package satchel.sync.runtime.dav.dns;

import java.io.IOException;
import java.util.List;

/** Asks the DNS. Nothing under a name is an empty list. */
public interface ServiceRecords {
    /**
     * @throws IOException if the DNS did not answer
     */
    List<ServiceRecord> services(String name) throws IOException;

    /**
     * @throws IOException if the DNS did not answer
     */
    List<String> texts(String name) throws IOException;
}
