package satchel.dav.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Turns a refusal that is a problem into a response (RFC 9457 section 3). */
public final class ProblemBody {
    private ProblemBody() {}

    public static void write(DavError error, Problem problem, DavResponse response)
            throws IOException {
        response.status(error.status());
        error.headers().forEach(response::header);
        response.header("Content-Type", "application/problem+json");
        response.header("Cache-Control", "no-store");
        response.body().write(problem.json().getBytes(StandardCharsets.UTF_8));
    }
}
