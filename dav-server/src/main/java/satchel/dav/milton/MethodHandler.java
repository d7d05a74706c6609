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
import satchel.dav.account.Principal;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.http.SentBody;
import satchel.dav.method.DavMethod;
import satchel.dav.method.Ownership;

/** One of our methods, called once Milton has authenticated the request. */
final class MethodHandler implements ExistingEntityHandler {
    private final DavMethod method;
    private final ResourceHandlerHelper helper;

    MethodHandler(DavMethod method, ResourceHandlerHelper helper) {
        this.method = method;
        this.helper = helper;
    }

    @Override
    public String[] getMethods() {
        return new String[] {method.name()};
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
        }
        try (SentBody body = SentBody.of(known)) {
            method.answer(body.request(), response);
        }
    }
}
