package satchel.benchmark.dav;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.http.Answer;

/**
 * A multistatus with exactly these members.
 *
 * @param data whether each must bring its body
 */
public record Members(Map<String, HeldObject> wanted, boolean data, String path) implements Check {
    public static Members of(Iterable<HeldObject> objects, boolean data, String path) {
        Map<String, HeldObject> wanted = new HashMap<>();
        objects.forEach(object -> wanted.put(object.name(), object));
        return new Members(wanted, data, path);
    }

    @Override
    public Optional<String> fault(Answer answer) {
        return judge(answer, path, this::fault);
    }

    /** Reads a multistatus, or says why it is none. */
    static Optional<String> judge(
            Answer answer, String path, Function<Multistatus, Optional<String>> judge) {
        if (answer.status() != 207) {
            return Optional.of("status " + answer.status() + ", not 207");
        }
        try {
            return judge.apply(MultistatusReader.read(answer.body(), path));
        } catch (XMLStreamException e) {
            return Optional.of("no XML: " + e.getMessage());
        }
    }

    Optional<String> fault(Multistatus answer) {
        int found = 0;
        for (Multistatus.Member member : answer.members()) {
            if (member.name().isEmpty()) {
                continue; // the collection itself
            }
            Optional<String> fault = fault(member);
            if (fault.isPresent()) {
                return fault;
            }
            found++;
        }
        return found == wanted.size()
                ? Optional.empty()
                : Optional.of(found + " members, not " + wanted.size());
    }

    private Optional<String> fault(Multistatus.Member member) {
        HeldObject object = wanted.get(member.name());
        if (object == null) {
            return Optional.of(member.name() + " does not belong there");
        }
        if (member.status() != 200 || member.etag().isEmpty()) {
            return Optional.of(member.name() + " comes with " + member.status() + " and no ETag");
        }
        if (!data) {
            return Optional.empty();
        }
        return member.data()
                .map(text -> SameBody.fault(object, text))
                .orElse(Optional.of(member.name() + " comes without its body"));
    }
}
