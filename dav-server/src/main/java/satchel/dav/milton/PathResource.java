package satchel.dav.milton;

import io.milton.http.Auth;
import io.milton.http.Request;
import io.milton.resource.Resource;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import satchel.dav.account.Principal;

/**
 * What Milton sees of every path, whether anything is there or not: authentication comes before
 * existence, and only the method behind it looks.
 */
record PathResource(String path) implements Resource {
    static final String REALM = "Satchel";

    @Override
    public @Nullable String getUniqueId() {
        return null;
    }

    @Override
    public String getName() {
        return path;
    }

    /** Never asked: authentication is {@link BasicAuthentication}'s alone. */
    @Override
    public @Nullable Object authenticate(String user, String password) {
        return null;
    }

    /** Anybody may ask what the server can do; for all else one signs in. */
    @Override
    public boolean authorise(Request request, Request.Method method, @Nullable Auth auth) {
        return method == Request.Method.OPTIONS
                || (auth != null && auth.getTag() instanceof Principal);
    }

    @Override
    public String getRealm() {
        return REALM;
    }

    @Override
    public @Nullable Date getModifiedDate() {
        return null;
    }

    @Override
    public @Nullable String checkRedirect(Request request) {
        return null;
    }
}
