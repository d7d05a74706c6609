package satchel.dav.milton;

import io.milton.http.Filter;
import io.milton.http.FilterChain;
import io.milton.http.Handler;
import io.milton.http.Request;
import io.milton.http.Response;
import io.milton.http.exceptions.BadRequestException;
import io.milton.http.exceptions.ConflictException;
import io.milton.http.exceptions.NotAuthorizedException;
import io.milton.http.exceptions.NotFoundException;
import satchel.dav.http.DavError;
import satchel.dav.method.RequestEdge;

/** The last and only filter: hands the request to its method, inside our own request edge. */
final class Dispatch implements Filter {
    @Override
    public void process(FilterChain chain, Request request, Response response) {
        RequestEdge.run(
                ((MiltonResponse) response).response(), () -> dispatch(chain, request, response));
    }

    private static void dispatch(FilterChain chain, Request request, Response response) {
        Handler handler = chain.getHttpManager().getMethodHandler(request.getMethod());
        if (handler == null) {
            throw DavError.of(501, "The method is not known here.");
        }
        try {
            handler.process(chain.getHttpManager(), request, response);
        } catch (NotAuthorizedException e) {
            throw DavError.of(403, "Not allowed.");
        } catch (ConflictException e) {
            throw DavError.of(409, "Conflict.");
        } catch (BadRequestException e) {
            throw DavError.of(400, "Bad request.");
        } catch (NotFoundException e) {
            throw DavError.notFound();
        }
    }
}
