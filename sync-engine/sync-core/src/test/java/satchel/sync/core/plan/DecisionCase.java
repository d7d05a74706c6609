package satchel.sync.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.base.LinkState;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;

/** One case of the decision tables, made of real bodies, a real base and real views. */
record DecisionCase(Terms terms, String base, String pim, String store, String contents) {
    private static final RecordId PIM_ID = new RecordId("p");
    private static final RecordId STORE_ID = new RecordId("s");
    private static final Body AGREED = Events.event("u", "agreed");

    static Stream<DecisionCase> all() {
        List<DecisionCase> cases = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            for (Deletions deletions : Deletions.values()) {
                for (ConflictPolicy policy : ConflictPolicy.values()) {
                    Terms terms = new Terms(mode, deletions, policy, Format.ICALENDAR);
                    addAll(cases, terms, "no", List.of("none", "new"));
                    addAll(cases, terms, "yes", List.of("same", "changed", "deleted"));
                    addAll(cases, terms, "parked", List.of("new", "deleted"));
                    addAll(cases, terms, "parted", List.of("new", "deleted"));
                }
            }
        }
        return cases.stream();
    }

    private static void addAll(
            List<DecisionCase> cases, Terms terms, String base, List<String> states) {
        for (String pim : states) {
            for (String store : states) {
                boolean bothWritten = isWritten(pim) && isWritten(store);
                if (bothWritten) {
                    for (String contents : List.of("equal", "merge", "pim", "store", "open")) {
                        cases.add(new DecisionCase(terms, base, pim, store, contents));
                    }
                } else if (!(pim.equals("none") && store.equals("none"))) {
                    cases.add(new DecisionCase(terms, base, pim, store, "-"));
                }
            }
        }
    }

    private static boolean isWritten(String state) {
        return state.equals("new") || state.equals("changed");
    }

    /** In the order of the table's columns. */
    List<String> cells() {
        return List.of(
                terms.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                terms.deletions().name().toLowerCase(Locale.ROOT),
                terms.conflicts().name().toLowerCase(Locale.ROOT),
                base,
                pim,
                store,
                contents);
    }

    /** What the planner does, in the words of the table. */
    String actions() {
        return words(
                plan(
                        asked -> view(PIM_ID, pim, pimBody(), asked),
                        asked -> view(STORE_ID, store, storeBody(), asked),
                        terms));
    }

    /** The same with the sides in each other's place, in the words of the table. */
    String actionsInTheMirror() {
        Terms mirrored =
                new Terms(
                        terms.mode(),
                        Direction.TO_PIM,
                        terms.deletions(),
                        switch (terms.conflicts()) {
                            case PIM -> ConflictPolicy.STORE;
                            case STORE -> ConflictPolicy.PIM;
                            case ASK, NEWER, BOTH -> terms.conflicts();
                        },
                        terms.format());
        String actions =
                words(
                        plan(
                                asked -> view(PIM_ID, store, storeBody(), asked),
                                asked -> view(STORE_ID, pim, pimBody(), asked),
                                mirrored));
        return actions.replace("store", "?").replace("PIM", "store").replace("?", "PIM");
    }

    private static String words(Plan plan) {
        return plan.actions().isEmpty()
                ? "nothing"
                : plan.actions().stream()
                        .map(DecisionCase::words)
                        .collect(Collectors.joining(", "));
    }

    private Plan plan(
            Function<Set<RecordId>, View> pimView,
            Function<Set<RecordId>, View> storeView,
            Terms asTerms) {
        Set<RecordId> asked = new HashSet<>();
        for (int round = 0; round < 3; round++) {
            Planning planning =
                    Planner.plan(
                            pimView.apply(asked), storeView.apply(asked), baseEntries(), asTerms);
            switch (planning) {
                case Planning.Ready ready -> {
                    return ready.plan();
                }
                case Planning.NeedsBodies needs -> {
                    asked.addAll(needs.pim());
                    asked.addAll(needs.store());
                }
            }
        }
        throw new IllegalStateException("no plan after three rounds: " + this);
    }

    private Body pimBody() {
        return switch (contents) {
            case "pim" -> Events.event("u", "pim", "LAST-MODIFIED:20260102T000000Z\n");
            case "store" -> Events.event("u", "pim", "LAST-MODIFIED:20260101T000000Z\n");
            case "equal" -> Events.event("u", "edited");
            case "merge" -> Events.event("u", "edited", "DESCRIPTION:pim\n");
            default -> Events.event("u", "pim");
        };
    }

    private Body storeBody() {
        return switch (contents) {
            case "merge" -> Events.event("u", "edited", "LOCATION:store\n");
            case "pim", "store" -> Events.event("u", "store", "LAST-MODIFIED:20260101T120000Z\n");
            case "equal" -> Events.event("u", "edited");
            default -> Events.event("u", "store");
        };
    }

    private static View view(RecordId id, String state, Body written, Set<RecordId> asked) {
        Map<RecordId, Seen> records = new HashMap<>();
        if (!state.equals("none") && !state.equals("deleted")) {
            boolean same = state.equals("same");
            Body body = same ? AGREED : written;
            records.put(
                    id,
                    new Seen(
                            new Revision(same ? "old" : "new"),
                            asked.contains(id) ? Optional.of(body) : Optional.empty()));
        }
        return new View(records);
    }

    private List<BaseEntry> baseEntries() {
        boolean agreed = base.equals("yes");
        BaseEntry entry =
                new BaseEntry(
                        "u",
                        PIM_ID,
                        new Revision("old"),
                        STORE_ID,
                        new Revision("old"),
                        agreed ? Canonical.hash(Format.ICALENDAR, AGREED) : ContentHash.NONE,
                        agreed ? AGREED : new Body(""),
                        switch (base) {
                            case "parked" -> LinkState.PARKED;
                            case "parted" -> LinkState.PARTED;
                            default -> LinkState.SYNCED;
                        });
        return base.equals("no") ? List.of() : List.of(entry);
    }

    private static String words(Action action) {
        return switch (action) {
            case Action.Create create -> "create in " + place(create.on().name());
            case Action.Update update -> "update " + place(update.on().name());
            case Action.Merge merge -> "merge";
            case Action.MergeInto merge -> "merge into " + place(merge.on().name());
            case Action.Restore restore -> "restore";
            case Action.Delete delete -> "delete in " + place(delete.on().name());
            case Action.CopyToBoth copy -> "copy to both";
            case Action.Adopt adopt ->
                    switch (adopt.agreed().state()) {
                        case SYNCED -> "adopt";
                        case KEPT_IN_STORE -> "keep in store";
                        case KEPT_IN_PIM -> "keep in PIM";
                        case STORE_AHEAD, PIM_AHEAD -> "leave apart";
                        case ASIDE -> "set aside";
                        case PARKED, PARTED -> "adopt an open link";
                    };
            case Action.Forget forget -> "forget";
            case Action.Park park -> "park";
            case Action.Skip skip -> "skip";
        };
    }

    private static String place(String side) {
        return side.equals("PIM") ? "PIM" : "store";
    }
}
