package satchel.dav.bulk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.dav.resource.ChangeNumber;

/**
 * The change numbers around all writes of a request, if nobody else wrote between them: then the
 * client has heard of everything.
 */
public record Chain(ChangeNumber before, ChangeNumber after) {
    public static Optional<Chain> of(List<Outcome> outcomes) {
        List<Written> changes =
                outcomes.stream()
                        .flatMap(Chain::written)
                        .filter(written -> !written.before().equals(written.after()))
                        .sorted(Comparator.comparing(Written::before))
                        .toList();
        for (int i = 1; i < changes.size(); i++) {
            if (!changes.get(i).before().equals(changes.get(i - 1).after())) {
                return Optional.empty();
            }
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chain(changes.getFirst().before(), changes.getLast().after()));
    }

    private static Stream<Written> written(Outcome outcome) {
        return outcome.result() instanceof Outcome.Result.Done(Written written)
                ? Stream.of(written)
                : Stream.empty();
    }
}
