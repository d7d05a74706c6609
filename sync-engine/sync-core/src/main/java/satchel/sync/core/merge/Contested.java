package satchel.sync.core.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is left to decide. What both sides have is no longer a question, whatever it was in the
 * base; so that a result merged once more with one of its sides stays as it is.
 *
 * @param rest what only one side has, and what of the base not both have
 * @param agreed what both have and the base has not
 */
record Contested<T>(Three<List<T>> rest, List<T> agreed) {
    static <T> Contested<T> of(Three<List<T>> all, Function<T, String> form) {
        Matching<T> same = Matching.of(all.ours(), all.theirs(), form, List.of());
        List<T> base = new ArrayList<>(all.base());
        List<T> ours = new ArrayList<>();
        List<T> agreed = new ArrayList<>();
        for (T one : all.ours()) {
            if (same.of(one).isEmpty()) {
                ours.add(one);
            } else {
                alike(base, form, one).ifPresentOrElse(base::remove, () -> agreed.add(one));
            }
        }
        return new Contested<>(new Three<>(base, ours, same.added()), agreed);
    }

    private static <T> Optional<T> alike(List<T> among, Function<T, String> form, T one) {
        String wanted = form.apply(one);
        return among.stream().filter(other -> form.apply(other).equals(wanted)).findFirst();
    }
}
