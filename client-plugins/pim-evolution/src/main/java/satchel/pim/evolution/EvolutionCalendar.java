package satchel.pim.evolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import satchel.bus.BusException;
import satchel.bus.BusValues;
import satchel.content.line.MalformedContentException;

/**
 * A calendar, task list or memo list. The data server keeps an event and its overrides apart and
 * takes them one by one: a record is all that has its UID.
 */
final class EvolutionCalendar implements EvolutionList {
    private static final String EVERYTHING = "#t";

    /** Components that libical does not know; so does any property of no standard of its time. */
    private static final Set<String> CANNOT_HOLD = Set.of("PARTICIPANT", "VLOCATION", "VRESOURCE");

    private final Channel channel;
    private final ObjectText words;
    private final ListZones zones;
    private final SeriesWriter writer;

    EvolutionCalendar(Channel channel, String component) {
        this.channel = channel;
        this.zones = new ListZones(channel);
        this.words = new ObjectText(component);
        this.writer = new SeriesWriter(channel, zones);
    }

    @Override
    public Map<String, Held> all() throws BusException {
        return held(EVERYTHING);
    }

    @Override
    public Map<String, Held> some(List<String> uids) throws BusException {
        return held(Query.objects(uids));
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
        return writer.create(drafts);
    }

    @Override
    public Map<Replacement, Failure> replace(List<Replacement> replacements) throws BusException {
        return writer.replace(replacements);
    }

    @Override
    public Map<String, Failure> remove(List<String> uids) throws BusException {
        return writer.remove(uids);
    }

    @Override
    public Set<String> cannotHold() {
        return CANNOT_HOLD;
    }
}
