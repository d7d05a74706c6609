package satchel.pim.evolution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.bus.BusException;
import satchel.bus.BusValues;
import satchel.content.card.Card;
import satchel.content.line.Component;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;

/** An address book. */
final class EvolutionBook implements EvolutionList {
    private static final Object NO_FLAGS = BusValues.unsigned(0);
    private static final String EVERYTHING = "";

    private final Channel channel;
    private final Guards guards;

    EvolutionBook(Channel channel, Guards guards) {
        this.channel = channel;
        this.guards = guards;
    }

    @Override
    public Map<String, Held> all() throws BusException {
        return held(EVERYTHING);
    }

    @Override
    public Map<String, Held> some(List<String> uids) throws BusException {
        return held(Query.contacts(uids));
    }

    private Map<String, Held> held(String query) throws BusException {
        Map<String, Held> held = new HashMap<>();
        for (String card : BusValues.texts(channel.call("GetContactList", "s", query)[0])) {
            String uid = PieceNames.of(card).uid();
            held.put(uid, new Held(uid, List.of(card)));
        }
        return held;
    }

    @Override
    public String text(Held held) throws BusException {
        Component card = CardText.read(held.pieces().getFirst());
        return CardText.ofStandard(
                switch (guards) {
                    case ON -> CardText.without(card, "REV");
                    case OFF -> card;
                });
    }

    @Override
    public Draft draft(String text, String nameless) throws MalformedContentException {
        Card card = Card.parse(text);
        Component own = CardText.ofDataServer(card);
        String uid = card.uid().orElse(nameless);
        Component named =
                card.uid().isPresent() ? own : CardText.with(own, CardText.line("UID", uid));
        return new Draft(uid, Optional.of(named), List.of(), List.of());
    }

    @Override
    public Map<Draft, Failure> create(List<Draft> drafts) throws BusException {
        Map<Draft, Failure> renamed = new HashMap<>();
        Map<Draft, Failure> failures =
                Halving.send(
                        drafts,
                        Draft::size,
                        some -> {
                            String[] cards =
                                    some.stream()
                                            .map(draft -> ContentWriter.write(card(draft)))
                                            .toArray(String[]::new);
                            Object[] reply = channel.call("CreateContacts", "asu", cards, NO_FLAGS);
                            renamed.putAll(OwnNames.refused(some, reply, this::remove));
                        });
        failures.putAll(renamed);
        return failures;
    }

    @Override
    public Map<Replacement, Failure> replace(List<Replacement> replacements) throws BusException {
        return Halving.send(
                replacements,
                one -> one.draft().size(),
                some -> {
                    String[] cards = new String[some.size()];
                    for (int i = 0; i < cards.length; i++) {
                        cards[i] = ContentWriter.write(guarded(some.get(i)));
                    }
                    channel.call("ModifyContacts", "asu", cards, NO_FLAGS);
                });
    }

    /** With the mark of what was looked at: a book with revision guards refuses a stale one. */
    private static Component guarded(Replacement one) throws BusException {
        Component before = CardText.read(one.before().pieces().getFirst());
        Component card = CardText.without(card(one.draft()), "REV");
        return before.property("REV").map(mark -> CardText.with(card, mark)).orElse(card);
    }

    private static Component card(Draft draft) {
        return draft.main().orElseThrow();
    }

    @Override
    public Map<String, Failure> remove(List<String> uids) throws BusException {
        return Halving.send(
                uids,
                String::length,
                some ->
                        channel.call(
                                "RemoveContacts", "asu", some.toArray(String[]::new), NO_FLAGS));
    }

    @Override
    public Set<String> cannotHold() {
        return Set.of();
    }
}
