package satchel.pim.evolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import satchel.bus.BusException;
import satchel.bus.BusValues;
import satchel.content.line.Component;
import satchel.content.line.ContentWriter;
import satchel.pim.evolution.EvolutionList.Replacement;

/** Writes events with their overrides, which the data server takes one by one. */
final class SeriesWriter {
    private static final Object NO_FLAGS = BusValues.unsigned(0);

    private final Channel channel;
    private final ListZones zones;

    SeriesWriter(Channel channel, ListZones zones) {
        this.channel = channel;
        this.zones = zones;
    }

    Map<Draft, Failure> create(List<Draft> drafts) throws BusException {
        Map<Draft, Failure> failures = new HashMap<>(zones.bring(drafts));
        List<Draft> known = without(drafts, failures);
        Map<Draft, Failure> renamed = new HashMap<>();
        failures.putAll(
                Halving.send(
                        known,
                        Draft::size,
                        some -> {
                            Object[] reply =
                                    channel.call(
                                            "CreateObjects",
                                            "asu",
                                            texts(some, draft -> List.of(ObjectText.first(draft))),
                                            NO_FLAGS);
                            renamed.putAll(OwnNames.refused(some, reply, this::remove));
                        }));
        failures.putAll(renamed);
        List<Draft> made = without(known, failures);
        Map<Draft, Failure> half = sendOverrides(made, draft -> draft, ObjectText::others);
        failures.putAll(half);
        // What is half there would look like a deletion of the other half.
        Map<String, Failure> kept = remove(half.keySet().stream().map(Draft::uid).toList());
        half.keySet().stream()
                .filter(draft -> kept.containsKey(draft.uid()))
                .forEach(
                        draft -> failures.put(draft, new Failure.Unsure("half of it was written")));
        return failures;
    }

    Map<Replacement, Failure> replace(List<Replacement> replacements) throws BusException {
        Map<Replacement, Failure> failures = new HashMap<>();
        Map<Draft, Failure> unknown =
                zones.bring(replacements.stream().map(Replacement::draft).toList());
        List<Replacement> again = new ArrayList<>();
        for (Replacement one : replacements) {
            Optional<Failure> failure = Optional.ofNullable(unknown.get(one.draft()));
            failure.ifPresent(why -> failures.put(one, why));
            if (failure.isEmpty() && losesItsSeries(one)) {
                again.add(one);
            }
        }
        List<Replacement> known = new ArrayList<>(without(replacements, failures));
        known.removeAll(again);
        failures.putAll(replaceParts(known));
        failures.putAll(makeAgain(again));
        return failures;
    }

    private Map<Replacement, Failure> replaceParts(List<Replacement> known) throws BusException {
        Map<Replacement, Failure> failures = new HashMap<>(dropInstances(known));
        failures.putAll(
                Halving.send(
                        without(known, failures).stream()
                                .filter(one -> one.draft().main().isPresent())
                                .toList(),
                        one -> one.draft().size(),
                        some -> modify(texts(some, one -> main(one.draft())), "all")));
        failures.putAll(
                sendOverrides(
                        without(known, failures),
                        Replacement::draft,
                        draft ->
                                draft.overrides().stream()
                                        .map(Draft.Override::component)
                                        .toList()));
        return unsureIfBegun(failures);
    }

    private static boolean losesItsSeries(Replacement one) {
        for (String piece : one.before().pieces()) {
            if (PieceNames.of(piece).instance().isEmpty()) {
                return one.draft().main().isEmpty();
            }
        }
        return false;
    }

    /** No call takes a series away and leaves its instances. */
    private Map<Replacement, Failure> makeAgain(List<Replacement> some) throws BusException {
        Map<Replacement, Failure> failures = new HashMap<>();
        Map<String, Failure> kept = remove(some.stream().map(one -> one.before().uid()).toList());
        some.stream()
                .filter(one -> kept.containsKey(one.before().uid()))
                .forEach(one -> failures.put(one, new Failure.Gone()));
        List<Replacement> gone = without(some, failures);
        Map<Draft, Failure> lost = create(gone.stream().map(Replacement::draft).toList());
        gone.stream()
                .filter(one -> lost.containsKey(one.draft()))
                .forEach(one ->
                        failures.put(one, new Failure.Unsure("it could not be written again")));
        return failures;
    }

    /** Of a series some of which was sent, half may be there. */
    private static Map<Replacement, Failure> unsureIfBegun(Map<Replacement, Failure> failures) {
        failures.replaceAll((one, failure) ->
                one.before().pieces().size() == 1 && one.draft().overrides().isEmpty()
                        ? failure
                        : new Failure.Unsure("not all of its instances were written"));
        return failures;
    }

    Map<String, Failure> remove(List<String> uids) throws BusException {
        return Halving.send(
                uids,
                String::length,
                some -> remove(some.stream().map(uid -> new Object[] {uid, ""}).toList(), "all"));
    }

    private static List<String> droppedInstances(Replacement one) {
        List<String> dropped = new ArrayList<>();
        for (String piece : one.before().pieces()) {
            PieceNames.of(piece).instance().ifPresent(dropped::add);
        }
        one.draft().overrides().forEach(override -> dropped.remove(override.instance()));
        return dropped;
    }

    private record Dropped(Replacement of, List<String> instances) {
        List<Object[]> ids() {
            return instances.stream()
                    .map(instance -> new Object[] {of.before().uid(), instance})
                    .toList();
        }
    }

    /** Without an exception date in their place: the series itself says what it excludes. */
    private Map<Replacement, Failure> dropInstances(List<Replacement> replacements)
            throws BusException {
        List<Dropped> dropped = new ArrayList<>();
        for (Replacement one : replacements) {
            List<String> instances = droppedInstances(one);
            if (!instances.isEmpty()) {
                dropped.add(new Dropped(one, instances));
            }
        }
        Map<Dropped, Failure> failures =
                Halving.send(
                        dropped,
                        one -> 1,
                        some ->
                                remove(
                                        some.stream().flatMap(one -> one.ids().stream()).toList(),
                                        "only-this"));
        Map<Replacement, Failure> failed = new HashMap<>();
        failures.forEach((one, failure) -> failed.put(one.of(), failure));
        return failed;
    }

    private void remove(List<Object[]> ids, String which) throws BusException {
        channel.call("RemoveObjects", "a(ss)su", ids.toArray(Object[][]::new), which, NO_FLAGS);
    }

    private void modify(String[] components, String which) throws BusException {
        channel.call("ModifyObjects", "assu", components, which, NO_FLAGS);
    }

    private <T> Map<T, Failure> sendOverrides(
            List<T> all, Function<T, Draft> draft, Function<Draft, List<Component>> overrides)
            throws BusException {
        return Halving.send(
                all.stream().filter(one -> !overrides.apply(draft.apply(one)).isEmpty()).toList(),
                one -> draft.apply(one).size(),
                some -> modify(texts(some, one -> overrides.apply(draft.apply(one))), "this"));
    }

    private static List<Component> main(Draft draft) {
        return draft.main().stream().toList();
    }

    private static <T> String[] texts(List<T> some, Function<T, List<Component>> components) {
        return some.stream()
                .flatMap(one -> components.apply(one).stream())
                .map(ContentWriter::write)
                .toArray(String[]::new);
    }

    private static <T> List<T> without(List<T> all, Map<T, Failure> failures) {
        return all.stream().filter(one -> !failures.containsKey(one)).toList();
    }
}
