package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every method on every address by everybody, against a table in the test resources. Roles that
 * share a database come with sharing; for now there are the owner and all others.
 */
final class AuthorisationMatrixTest {
    private static final String TABLE = "authorisation.txt";
    private static final Pattern STATUS = Pattern.compile("<d:status>HTTP/1.1 (\\d+)");

    /** When it was said, and how long it is: the path is in it. */
    private static final Pattern VARYING = Pattern.compile("\r\n(date|content-length):.*");

    /** What anybody may ask of any address. */
    private static final Map<String, String> OPEN = Map.of("OPTIONS", "200");

    /** In the order of the table's columns. */
    private enum Actor {
        OWNER,
        OTHER,
        ANONYMOUS,
        REVOKED_DEVICE;

        String user() {
            return this == OTHER ? "bob" : "ada";
        }
    }

    private static final Map<Actor, Wire> WIRES = new EnumMap<>(Actor.class);
    private static Serving serving;
    private static AuthorisationFixture fixture;

    @BeforeAll
    static void start() throws IOException {
        serving = new Serving();
        fixture = new AuthorisationFixture(serving);
        for (Actor actor : Actor.values()) {
            WIRES.put(actor, serving.wire(credentials(actor)));
        }
        own(Actor.OWNER, "MKCALENDAR", "/dav/users/ada/calendars/own/", "");
        own(Actor.OTHER, "MKCALENDAR", "/dav/users/bob/calendars/own/", "");
    }

    @AfterAll
    static void stop() throws IOException {
        for (Wire wire : WIRES.values()) {
            wire.close();
        }
        serving.close();
    }

    private static Optional<String> credentials(Actor actor) {
        return switch (actor) {
            case OWNER -> Optional.of(Serving.basic("ada", "analytical"));
            case OTHER -> Optional.of(Serving.basic("bob", "builder"));
            case ANONYMOUS -> Optional.empty();
            case REVOKED_DEVICE -> Optional.of(serving.revokedDevice());
        };
    }

    static Collection<String> names() {
        return AuthorisationFixture.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachCellIsThatOfTheTable(String name) throws IOException {
        List<String> rows = new ArrayList<>();
        for (AuthorisationQuestion question : AuthorisationQuestion.values()) {
            rows.add(row(name, question));
        }

        assertThat(rows)
                .containsExactlyElementsOf(
                        table().stream().filter(row -> row.startsWith(name + " ")).toList());
    }

    @Test
    void theTableHasNoOtherRows() throws IOException {
        assertThat(table())
                .hasSize(names().size() * AuthorisationQuestion.values().length)
                .allMatch(row -> names().contains(row.split(" ")[0]));
    }

    /** Whatever somebody may write into the table. */
    @Test
    void theTableLetsNoStrangerIn() throws IOException {
        for (String row : table()) {
            String[] cells = row.split(" ");
            String refused = row.contains("_TO ") ? "403" : "404";
            if (fixture.address(cells[0]).contains("/ada/")) {
                assertThat(cells[3]).as(row).isIn(refused, "207:404", "501");
            }
            assertThat(cells[4])
                    .as(row)
                    .isIn("401", "501", "301", OPEN.getOrDefault(cells[1], "401"));
            assertThat(cells[5]).as(row).isIn("401", "501", "301");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "event, no-event",
        "event, event-of-nobody",
        "locked-event, event-of-nobody",
        "calendar, no-calendar",
        "file, no-file",
        "folder, no-calendar",
        "upload, no-upload",
        "principal, principal-of-nobody"
    })
    void whatIsAnothersLooksLikeWhatIsNotThere(String there, String notThere) throws IOException {
        for (AuthorisationQuestion question : AuthorisationQuestion.values()) {
            assertThat(looks(Actor.OTHER, question, fixture.address(there)))
                    .as(question.name())
                    .isEqualTo(looks(Actor.OTHER, question, fixture.address(notThere)));
        }
    }

    /** Nor does it show what there is, to who is not let in. */
    @ParameterizedTest
    @EnumSource(names = {"ANONYMOUS", "REVOKED_DEVICE"})
    void whoIsNotLetInSeesTheSameEverywhere(Actor actor) throws IOException {
        for (AuthorisationQuestion question : AuthorisationQuestion.values()) {
            assertThat(looks(actor, question, fixture.address("event")))
                    .as(question.name())
                    .isEqualTo(looks(actor, question, fixture.address("event-of-nobody")));
        }
    }

    @Test
    void anUnknownUserLooksLikeAWrongPassword() throws IOException {
        try (Wire wrong = serving.wire(Optional.of(Serving.basic("ada", "wrong")));
                Wire unknown = serving.wire(Optional.of(Serving.basic("eve", "wrong")))) {
            for (int i = 0; i < 3; i++) {
                assertThat(looks(wrong)).startsWith("http/1.1 401").isEqualTo(looks(unknown));
            }
        }
    }

    private static String looks(Wire wire) throws IOException {
        wire.say("PROPFIND " + Serving.HOME + " HTTP/1.1", "", "Depth: 0\r\n");
        Wire.Answer answer = wire.answer(Wire.Body.FOLLOWS);
        return VARYING.matcher(answer.head()).replaceAll("") + answer.body();
    }

    private static String looks(Actor actor, AuthorisationQuestion question, String path)
            throws IOException {
        Wire.Answer answer = ask(actor, question, path);
        String head = VARYING.matcher(answer.head()).replaceAll("");
        return head + answer.body().replace(path, "{path}");
    }

    private static List<String> table() throws IOException {
        try (InputStream in = AuthorisationMatrixTest.class.getResourceAsStream(TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** Strangers first, since the owner may take the target away. */
    private static String row(String name, AuthorisationQuestion question) throws IOException {
        fixture.prepareFor(name, question);
        Map<Actor, String> cells = new EnumMap<>(Actor.class);
        for (Actor actor : List.of(Actor.REVOKED_DEVICE, Actor.ANONYMOUS, Actor.OTHER)) {
            Wire.Answer answer = ask(actor, question, fixture.address(name));
            assertThat(answer.head() + answer.body())
                    .as(name + " " + question + " " + actor)
                    .doesNotContainIgnoringCase(AuthorisationFixture.CANARY);
            cells.put(actor, cell(answer));
        }
        cells.put(Actor.OWNER, cell(ask(Actor.OWNER, question, fixture.address(name))));
        return name + " " + question + " " + String.join(" ", cells.values());
    }

    /** The status, and of a multistatus those within. */
    private static String cell(Wire.Answer answer) {
        TreeSet<String> within =
                STATUS.matcher(answer.status() == 207 ? answer.body() : "")
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        return answer.status() + (within.isEmpty() ? "" : ":" + String.join(",", within));
    }

    private static Wire.Answer ask(Actor actor, AuthorisationQuestion question, String path)
            throws IOException {
        String target = fixture.filled(question.target, path, actor.user());
        if (question.target.equals("{mine}")) {
            own(actor, "PUT", target, AuthorisationFixture.object(target, "Mine"));
        }
        return say(
                actor,
                question.method,
                target,
                fixture.filled(question.body, path, actor.user()),
                fixture.filled(question.header, path, actor.user()) + "\r\n");
    }

    private static void own(Actor actor, String method, String path, String body)
            throws IOException {
        Wire.Answer made = say(actor, method, path, body);
        assertThat(made.status()).isIn(201, 204, 401);
    }

    private static Wire.Answer say(
            Actor actor, String method, String path, String body, String... headerLines)
            throws IOException {
        Wire wire = WIRES.get(actor);
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        String lines = "Content-Length: " + length + "\r\n" + String.join("", headerLines);
        wire.say(method + " " + path + " HTTP/1.1", body, lines);
        return wire.answer(method.equals("HEAD") ? Wire.Body.IS_LEFT_OUT : Wire.Body.FOLLOWS);
    }
}
