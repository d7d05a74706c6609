package satchel.dav.milton;

import io.milton.http.AuthenticationService;
import io.milton.http.HrefStatus;
import io.milton.http.Range;
import io.milton.http.Request;
import io.milton.http.Response;
import io.milton.http.quota.StorageChecker;
import io.milton.http.webdav.PropFindResponse;
import io.milton.http.webdav.WebDavResponseHandler;
import io.milton.resource.GetableResource;
import io.milton.resource.Resource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import satchel.dav.http.DavError;

/** What Milton itself wants to say, as our refusals; its HTML pages and Server header stay out. */
final class Refusals implements WebDavResponseHandler {
    private final AuthenticationService authentication;

    Refusals(AuthenticationService authentication) {
        this.authentication = authentication;
    }

    @Override
    public void respondUnauthorised(Resource resource, Response response, Request request) {
        String challenges = String.join(", ", authentication.getChallenges(resource, request));
        throw DavError.of(401, "Sign in with a user name and a password.")
                .with("WWW-Authenticate", challenges);
    }

    @Override
    public void respondForbidden(Resource resource, Response response, Request request) {
        throw DavError.of(403, "Not allowed.");
    }

    @Override
    public void respondNotFound(Response response, Request request) {
        throw DavError.notFound();
    }

    @Override
    public void respondBadRequest(Resource resource, Response response, Request request) {
        throw DavError.of(400, "Bad request.");
    }

    @Override
    public void respondMethodNotImplemented(Resource resource, Response response, Request request) {
        throw DavError.of(501, "The method is not known here.");
    }

    @Override
    public void respondMethodNotAllowed(Resource resource, Response response, Request request) {
        throw DavError.of(405, "The method is not offered here.");
    }

    @Override
    public void respondConflict(
            Resource resource, Response response, Request request, String message) {
        throw DavError.of(409, "Conflict.");
    }

    @Override
    public void respondExpectationFailed(Response response, Request request) {
        throw DavError.of(417, "The expectation cannot be met.");
    }

    @Override
    public void respondPreconditionFailed(Request request, Response response, Resource resource) {
        throw DavError.stale();
    }

    @Override
    public void respondServerError(Request request, Response response, String reason) {
        throw new IllegalStateException("Milton failed: " + reason);
    }

    @Override
    public void respondNoContent(Resource resource, Response response, Request request) {
        throw notOurs();
    }

    @Override
    public void respondContent(
            Resource resource, Response response, Request request, Map<String, String> params) {
        throw notOurs();
    }

    @Override
    public void respondPartialContent(
            GetableResource resource,
            Response response,
            Request request,
            Map<String, String> params,
            Range range) {
        throw notOurs();
    }

    @Override
    public void respondPartialContent(
            GetableResource resource,
            Response response,
            Request request,
            Map<String, String> params,
            List<Range> ranges) {
        throw notOurs();
    }

    @Override
    public void respondCreated(Resource resource, Response response, Request request) {
        throw notOurs();
    }

    @Override
    public void respondRedirect(Response response, Request request, String url) {
        throw notOurs();
    }

    @Override
    public void respondNotModified(GetableResource resource, Response response, Request request) {
        throw notOurs();
    }

    @Override
    public void respondWithOptions(
            Resource resource, Response response, Request request, List<String> methods) {
        throw notOurs();
    }

    @Override
    public void respondHead(Resource resource, Response response, Request request) {
        throw notOurs();
    }

    @Override
    public void respondDeleteFailed(
            Request request, Response response, Resource resource, Response.Status status) {
        throw notOurs();
    }

    @Override
    public void responseMultiStatus(
            Resource resource, Response response, Request request, List<HrefStatus> statuses) {
        throw notOurs();
    }

    @Override
    public void respondPropFind(
            List<PropFindResponse> found, Response response, Request request, Resource resource) {
        throw notOurs();
    }

    @Override
    public void respondInsufficientStorage(
            Request request, Response response, StorageChecker.StorageErrorReason reason) {
        throw notOurs();
    }

    @Override
    public void respondLocked(Request request, Response response, Resource resource) {
        throw notOurs();
    }

    @Override
    public @Nullable String generateEtag(Resource resource) {
        return null;
    }

    private static IllegalStateException notOurs() {
        return new IllegalStateException("only stock handlers of Milton answer like this");
    }
}
