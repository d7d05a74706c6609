package satchel.dav.milton;

import io.milton.http.Response;
import io.milton.http.entity.EntityTransport;

/** Our methods write their bodies themselves, so Milton has none to send and nothing to close. */
final class NoEntities implements EntityTransport {
    @Override
    public void sendResponseEntity(Response response) {
        // never set
    }

    @Override
    public void closeResponse(Response response) {
        // closed by who opened it
    }
}
