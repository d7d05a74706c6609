package satchel.testdata.harness.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A proxy that alters entity tags, in the header and in multistatus answers, or loses them. */
public record Retagged(Which which, UnaryOperator<Optional<String>> tag) implements Fault {
    private static final Pattern PROPERTY =
            Pattern.compile("<([\\w.-]+:)?getetag>([^<]*)</([\\w.-]+:)?getetag>");

    /** Puts something behind the tag, within its quotes. */
    public static Retagged suffixed(String suffix) {
        return new Retagged(
                Which.of(), old -> old.map(tag -> tag.replaceFirst("\"$", suffix + "\"")));
    }

    public static Retagged weak() {
        return new Retagged(Which.of(), old -> old.map(tag -> "W/" + tag));
    }

    public static Retagged stripped(Which which) {
        return new Retagged(which, old -> Optional.empty());
    }

    @Override
    public Optional<Answer> pass(Asked asked, Server server) throws IOException {
        Answer answer = server.ask(asked);
        return Optional.of(which.covers(asked) ? properties(header(answer)) : answer);
    }

    private Answer header(Answer answer) {
        Optional<String> now = tag.apply(answer.header("ETag"));
        return now.isPresent() ? answer.with("ETag", now.get()) : answer.without("ETag");
    }

    private Answer properties(Answer answer) {
        if (answer.status() != 207) {
            return answer;
        }
        String text =
                PROPERTY.matcher(answer.text())
                        .replaceAll(found ->
                                Matcher.quoteReplacement(property(found.group(), found.group(2))));
        return answer.saying(text.getBytes(StandardCharsets.UTF_8));
    }

    private String property(String whole, String written) {
        String old = written.replace("&quot;", "\"");
        return tag.apply(Optional.of(old)).map(now -> whole.replace(written, now)).orElse("");
    }
}
