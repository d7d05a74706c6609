package satchel.pim.evolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import satchel.bus.BusException;
import satchel.bus.BusValues;
import satchel.content.line.Component;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;

/**
 * A calendar, task list or memo list. The data server keeps an event and its overrides apart and
 * takes them one by one: a record is all that has its UID.
 */
final class EvolutionCalendar implements EvolutionList {
    private static final Object NO_FLAGS = BusValues.unsigned(0);
    private static final String EVERYTHING = "#t";
    private static final int UIDS_IN_A_QUERY = 200;

    /** Components that libical does not know; so does any property of no standard of its time. */
    private static final Set<String> CANNOT_HOLD =
            Set.of("PARTICIPANT", "VLOCATION", "VRESOURCE", "STRUCTURED-DATA");

    private final Channel channel;
    private final ObjectText words;
    private final ListZones zones;

    EvolutionCalendar(Channel channel, String component) {
        this.channel = channel;
        this.zones = new ListZones(channel);
        this.words = new ObjectText(component);
    }

    @Override
    public Map<String, Held> all() throws BusException {
        return held(EVERYTHING);
    }

    @Override
    public Map<String, Held> those(Collection<String> uids) throws BusException {
        List<String> all = List.copyOf(new LinkedHashSet<>(uids));
        Map<String, Held> held = new HashMap<>();
        for (int from = 0; from < all.size(); from += UIDS_IN_A_QUERY) {
            List<String> some = all.subList(from, Math.min(from + UIDS_IN_A_QUERY, all.size()));
            held.putAll(held(Query.objects(some)));
        }
        return held;
    }

    private Map<String, Held> held(String query) throws BusException {
        List<String> found = BusValues.texts(channel.call("GetObjectList", "s", query)[0]);
        Map<String, List<String>> byUid = new LinkedHashMap<>();
        for (String piece : found) {
            byUid.computeIfAbsent(PieceNames.of(piece).uid(), uid -> new ArrayList<>()).add(piece);
        }
        Map<String, Held> held = new HashMap<>();
        byUid.forEach((uid, pieces) -> held.put(uid, new Held(uid, pieces)));
        return held;
    }

    @Override
    public String text(Held held) throws BusException {
        return words.text(held, zones);
    }

    @Override
    public Draft draft(String text, String nameless) throws MalformedContentException {
        return words.draft(text);
    }

    @Override
    public Map<Draft, Failure> create(List<Draft> drafts) throws BusException {
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

    @Override
    public Map<Replacement, Failure> replace(List<Replacement> replacements) throws BusException {
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

    @Override
    public Map<String, Failure> remove(List<String> uids) throws BusException {
        return Halving.send(
                uids,
                String::length,
                some -> remove(some.stream().map(uid -> new Object[] {uid, ""}).toList(), "all"));
    }

    @Override
    public Set<String> cannotHold() {
        return CANNOT_HOLD;
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
