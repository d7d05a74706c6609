package satchel.dav.milton;

import io.milton.event.EventManagerImpl;
import io.milton.http.AuthenticationService;
import io.milton.http.HandlerHelper;
import io.milton.http.HttpExtension;
import io.milton.http.HttpManager;
import io.milton.http.ProtocolHandlers;
import io.milton.http.ResourceHandlerHelper;
import java.util.List;
import satchel.dav.account.Authenticator;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.method.DavMethod;

/**
 * Milton Community Edition with nothing of its stock behaviour left on: no form, cookie, digest or
 * OAuth authentication, no JSON gateway, no handlers but ours.
 */
public final class MiltonDoor {
    private final HttpManager manager;

    public MiltonDoor(List<DavMethod> methods, Authenticator authenticator) {
        AuthenticationService authentication =
                new AuthenticationService(List.of(new BasicAuthentication(authenticator)));
        Refusals refusals = new Refusals(authentication);
        ResourceHandlerHelper helper =
                new ResourceHandlerHelper(
                        new HandlerHelper(authentication),
                        request -> request.getAbsolutePath(),
                        refusals,
                        authentication);
        HttpExtension ours = new SatchelExtension(methods, helper);
        this.manager =
                new HttpManager(
                        (host, path) -> new PathResource(path),
                        refusals,
                        new ProtocolHandlers(List.of(ours)),
                        new NoEntities(),
                        List.of(new Dispatch()),
                        new EventManagerImpl(),
                        List.of());
    }

    /** Answers a request; refusals and failures too, as {@link satchel.dav.method.RequestEdge}. */
    public void handle(DavRequest request, DavResponse response) {
        manager.process(new MiltonRequest(request), new MiltonResponse(response));
    }
}
