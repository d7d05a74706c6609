package satchel.launcher.http;

import java.util.Optional;
import satchel.launcher.secret.Secret;

/**
 * The one cookie. Over TLS its name begins with {@code __Host-}, so that no neighbouring host can
 * set it (RFC 6265bis section 4.1.3).
 */
public final class SessionCookie {
    private static final String PLAIN = "satchel-session";
    private static final String SECURE = "__Host-satchel-session";

    private SessionCookie() {}

    public static Optional<Secret> in(WebRequest request) {
        return Optional.ofNullable(request.cookies().get(name(request))).map(Secret::of);
    }

    /** Adds the cookie that begins a session in the browser. */
    public static WebReply begin(WebRequest request, WebReply reply, Secret id) {
        return set(request, reply, id.reveal(), "");
    }

    /** Adds the cookie that ends it. */
    public static WebReply end(WebRequest request, WebReply reply) {
        return set(request, reply, "", "; Max-Age=0");
    }

    private static WebReply set(WebRequest request, WebReply reply, String value, String age) {
        String secure = request.isSecure() ? "; Secure" : "";
        return reply.with(
                "Set-Cookie",
                name(request) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + secure + age);
    }

    private static String name(WebRequest request) {
        return request.isSecure() ? SECURE : PLAIN;
    }
}
