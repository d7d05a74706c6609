package satchel.dav.milton;

import io.milton.http.AuthenticationHandler;
import io.milton.http.Request;
import io.milton.resource.Resource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import satchel.dav.account.Authenticator;

/** Basic authentication (RFC 7617), UTF-8, over the accounts. */
final class BasicAuthentication implements AuthenticationHandler {
    private static final String SCHEME = "Basic ";

    private final Authenticator authenticator;

    BasicAuthentication(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    public boolean supports(Resource resource, Request request) {
        return credentialsPresent(request);
    }

    /** Null for whatever does not let in, as Milton wants it. */
    @Override
    public @Nullable Object authenticate(Resource resource, Request request) {
        return header(request)
                .flatMap(BasicAuthentication::decoded)
                .filter(pair -> pair.indexOf(':') > 0)
                .flatMap(pair ->
                        authenticator.authenticate(
                                pair.substring(0, pair.indexOf(':')),
                                pair.substring(pair.indexOf(':') + 1),
                                request.getRemoteAddr()))
                .orElse(null);
    }

    @Override
    public void appendChallenges(Resource resource, Request request, List<String> challenges) {
        challenges.add("Basic realm=\"" + PathResource.REALM + "\", charset=\"UTF-8\"");
    }

    @Override
    public boolean isCompatible(Resource resource, Request request) {
        return true;
    }

    @Override
    public boolean credentialsPresent(Request request) {
        return header(request).isPresent();
    }

    private static Optional<String> header(Request request) {
        return ((MiltonRequest) request)
                .request()
                .header("Authorization")
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(
                    new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
