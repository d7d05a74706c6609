package satchel.client.pairing;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.client.account.SignIn;

/**
 * The three ways to make this machine known to a server. Each gives a way in for the caller to
 * save, or throws {@link PairingException} with a sentence for the user.
 */
public final class Pairing {
    /** How long Login Flow v2 servers keep a started sign-in. */
    private static final Duration SIGN_IN = Duration.ofMinutes(20);

    private static final int MOST_SECONDS = 3600;

    private final PairingPrompt prompt;
    private final NamedServer.Finding finding;
    private final String device;
    private final Talk talk = new Talk();
    private final Poll poll;

    /**
     * @param device what the server's pages call this machine
     */
    public Pairing(PairingPrompt prompt, String device) {
        this(
                prompt,
                device,
                new Patience(InstantSource.system(), Thread::sleep),
                NamedServer::find);
    }

    Pairing(PairingPrompt prompt, String device, Patience patience, NamedServer.Finding finding) {
        this.finding = finding;
        this.prompt = prompt;
        this.device = device;
        this.poll = new Poll(talk, patience);
    }

    /**
     * Browser first: redeems a link's ticket once the user has confirmed, in the signed-in browser,
     * that both show the same code.
     */
    public SignIn fromLink(PairingLink link) throws PairingException, InterruptedException {
        Proof proof = Proof.fresh(new SecureRandom());
        Duration validity = claim(link, proof);
        prompt.compare(link.server(), device, proof.code(link.ticket()), validity);
        Reply reply =
                poll.until(
                        under(link.server(), "/pair/redeem"),
                        Map.of("ticket", link.ticket(), "verifier", proof.verifier()),
                        202,
                        validity);
        return switch (reply.status()) {
            case 200 -> new SignIn(link.server(), reply.text("user"), reply.text("appPassword"));
            case 403 ->
                    throw new PairingException(
                            PairingException.Reason.REFUSED,
                            "the pairing was refused in the browser");
            case 410 -> throw expired(link);
            default -> throw reply.unexpected();
        };
    }

    /**
     * Client first, in the shape of Nextcloud's Login Flow v2: the user signs in on a page of the
     * server, and this client asks until an app password is granted.
     */
    public SignIn clientFirst(String server) throws PairingException, InterruptedException {
        URI base = ServerAddress.parse(server);
        Reply started = ask(under(base, "/index.php/login/v2"), Map.of());
        if (started.status() != 200) {
            throw started.unexpected();
        }
        URI endpoint = webAddress(started.member("poll").text("endpoint"), started);
        if (!ServerAddress.sameOrigin(base, endpoint)) {
            throw new PairingException(
                    PairingException.Reason.MALFORMED,
                    "%s wants the answer fetched from another server, %s"
                            .formatted(base, endpoint));
        }
        String token = started.member("poll").text("token");
        prompt.open(webAddress(started.text("login"), started));
        Reply granted = poll.until(endpoint, Map.of("token", token), 404, SIGN_IN);
        if (granted.status() != 200) {
            throw granted.unexpected();
        }
        return new SignIn(base, granted.text("loginName"), granted.text("appPassword"));
    }

    /**
     * By name and password, with any CalDAV, CardDAV or WebDAV server: checks that they work. A
     * Satchel server exchanges them for a password of this machine's own.
     */
    public SignIn withPassword(String server, String user, String password)
            throws PairingException, InterruptedException {
        URI base = ServerAddress.parse(server);
        BasicLogin login = new BasicLogin(user, password);
        new PasswordCheck(talk).check(base, login);
        Optional<SignIn> own = exchange(base, login);
        if (own.isEmpty()) {
            prompt.keptAsGiven(base);
        }
        return own.orElseGet(() -> new SignIn(base, user, password));
    }

    /**
     * Whether what the user typed is a host name or an e-mail address and no address of the web.
     */
    public static boolean isName(String typed) {
        return NamedServer.isName(typed);
    }

    /**
     * By a host name or an e-mail address, with any CalDAV or CardDAV server that the domain names
     * (RFC 6764).
     *
     * @param user empty where the address says who it is
     */
    public SignIn byDomain(String typed, Optional<String> user, String password)
            throws PairingException, InterruptedException {
        NamedServer named = finding.find(typed);
        List<String> users = user.map(List::of).orElse(named.users());
        Optional<PairingException> refusal = Optional.empty();
        for (String name : users) {
            try {
                return byName(named, name, password);
            } catch (PairingException e) {
                if (e.reason() != PairingException.Reason.REFUSED) {
                    throw e;
                }
                refusal = refusal.or(() -> Optional.of(e));
            }
        }
        throw refusal.orElseGet(() ->
                new PairingException(
                        PairingException.Reason.MALFORMED,
                        "'%s' does not say who signs in".formatted(typed)));
    }

    /** A Satchel server is paired with as a whole, another one perhaps only where its DAV is. */
    private SignIn byName(NamedServer named, String user, String password)
            throws PairingException, InterruptedException {
        try {
            return withPassword(named.root().toString(), user, password);
        } catch (PairingException e) {
            if (e.reason() != PairingException.Reason.UNREACHABLE) {
                throw e;
            }
            return withPassword(named.service().toString(), user, password);
        }
    }

    /** Empty where the server knows no such exchange, or what was given is an app password. */
    private Optional<SignIn> exchange(URI base, BasicLogin login)
            throws PairingException, InterruptedException {
        URI address = under(base, "/pair/password");
        Reply reply;
        try {
            reply = talk.post(address, Map.of("device", device), login);
        } catch (IOException e) {
            throw Talk.unreachable(address, e);
        }
        return switch (reply.status()) {
            case 200 -> reply.find("appPassword").map(own -> new SignIn(base, login.user(), own));
            case 429 ->
                    throw new PairingException(
                            PairingException.Reason.REFUSED,
                            base + " has seen too many tries; pair again in some minutes");
            default -> Optional.empty();
        };
    }

    private Duration claim(PairingLink link, Proof proof)
            throws PairingException, InterruptedException {
        Reply reply =
                ask(
                        under(link.server(), "/pair/claim"),
                        Map.of(
                                "ticket", link.ticket(),
                                "challenge", proof.challenge(),
                                "device", device));
        return switch (reply.status()) {
            case 200 -> validity(reply);
            case 410 -> throw expired(link);
            default -> throw reply.unexpected();
        };
    }

    private static Duration validity(Reply reply) throws PairingException {
        String seconds = reply.text("expires");
        if (!seconds.matches("[0-9]{1,6}")) {
            throw reply.unexpected();
        }
        return Duration.ofSeconds(Math.min(Integer.parseInt(seconds), MOST_SECONDS));
    }

    private Reply ask(URI address, Map<String, String> form)
            throws PairingException, InterruptedException {
        try {
            return talk.post(address, form);
        } catch (IOException e) {
            throw Talk.unreachable(address, e);
        }
    }

    private static URI under(URI base, String path) {
        return URI.create(base + path);
    }

    private static URI webAddress(String text, Reply reply) throws PairingException {
        try {
            URI address = URI.create(text);
            if (ServerAddress.isWeb(address)) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw reply.unexpected();
    }

    private static PairingException expired(PairingLink link) {
        return new PairingException(
                PairingException.Reason.EXPIRED,
                "the pairing link was used already or has expired; get a new one at "
                        + link.server());
    }
}
