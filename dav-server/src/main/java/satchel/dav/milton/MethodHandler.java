package satchel.dav.milton;

import io.milton.http.Auth;
import io.milton.http.ExistingEntityHandler;
import io.milton.http.HttpManager;
import io.milton.http.Request;
import io.milton.http.ResourceHandlerHelper;
import io.milton.http.Response;
import io.milton.http.exceptions.BadRequestException;
import io.milton.http.exceptions.ConflictException;
import io.milton.http.exceptions.NotAuthorizedException;
import io.milton.resource.Resource;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import satchel.dav.account.Principal;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.http.SentBody;
import satchel.dav.method.DavMethod;
import satchel.dav.method.NoBody;
import satchel.dav.method.Offered;
import satchel.dav.method.Ownership;

/** One of our methods, called once Milton has authenticated the request. */
final class MethodHandler implements ExistingEntityHandler {
    private final String name;
    private final Map<String, DavMethod> methods;
    private final ResourceHandlerHelper helper;

    /**
     * @param name of the method in Milton's words
     * @param methods all of them, of which the request says its own in ours
     */
    MethodHandler(String name, Map<String, DavMethod> methods, ResourceHandlerHelper helper) {
        this.name = name;
        this.methods = methods;
        this.helper = helper;
    }

    @Override
    public String[] getMethods() {
        return new String[] {name};
    }

    @Override
    public boolean isCompatible(Resource resource) {
        return true;
    }

    @Override
    public void process(HttpManager manager, Request request, Response response)
            throws ConflictException, NotAuthorizedException, BadRequestException {
        helper.process(manager, request, response, this);
    }

    @Override
    public void processResource(
            HttpManager manager, Request request, Response response, Resource resource)
            throws ConflictException, NotAuthorizedException, BadRequestException {
        helper.processResource(manager, request, response, resource, this);
    }

    @Override
    public void processExistingResource(
            HttpManager manager, Request request, Response response, Resource resource) {
        DavResponse ours = ((MiltonResponse) response).response();
        satchel.dav.method.RequestEdge.run(
                ours, () -> answer(((MiltonRequest) request).request(), request, ours));
    }

    private void answer(DavRequest asked, Request request, DavResponse response)
            throws IOException {
        Auth auth = request.getAuthorization();
        DavRequest known =
                auth != null && auth.getTag() instanceof Principal(String name)
                        ? asked.as(name)
                        : asked;
        if (known.user().isPresent()) {
            Ownership.check(known);
            Offered.check(known);
        }
        NoBody.check(known);
        try (SentBody body = SentBody.of(known)) {
            method(known).answer(body.request(), response);
        }
    }

    /** The front has let in no other. */
    private DavMethod method(DavRequest request) {
        return Optional.ofNullable(methods.get(request.method())).orElseThrow();
    }
}
