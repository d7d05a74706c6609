package satchel.sync.core.merge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import satchel.content.line.MalformedContentException;
import satchel.sync.core.canon.FieldForm;

/** The master and the overrides of a calendar object, each found by its RECURRENCE-ID. */
final class MembersMerge {
    private final Scope scope;
    private final Three<Block> calendars;
    private final Draft draft;

    MembersMerge(Scope scope, Three<Block> calendars, Draft draft) {
        this.scope = scope;
        this.calendars = calendars;
        this.draft = draft;
    }

    void merge() throws MalformedContentException {
        Set<String> kinds = new LinkedHashSet<>();
        for (Block calendar : calendars.inOrder()) {
            calendar.blocks().forEach(block -> kinds.add(block.name()));
        }
        kinds.remove("VTIMEZONE");
        for (String kind : kinds) {
            series(
                    kind,
                    new Three<>(
                            version(calendars.base(), kind),
                            version(calendars.ours(), kind),
                            version(calendars.theirs(), kind)));
        }
    }

    private static Series version(Block calendar, String kind) throws MalformedContentException {
        return Series.of(
                calendar.blocks().stream().filter(block -> block.name().equals(kind)).toList());
    }

    private void series(String kind, Three<Series> series) throws MalformedContentException {
        SeriesOrders orders = orders(kind, series);
        Three<Optional<Block>> master = series.map(Series::master);
        if (master.inOrder().stream().anyMatch(Optional::isPresent)) {
            Scope ofMaster = scope.member(kind, Optional.empty(), orders);
            Presence.merge(ofMaster, master, master.map(MembersMerge::form), draft);
        }
        if (orders.wholly().isPresent()) {
            wholly(orders.wholly().get(), series);
        } else {
            for (String instance : instances(series)) {
                Scope ofOverride = scope.member(kind, Optional.of(instance), SeriesOrders.NONE);
                Three<Optional<Block>> override =
                        series.map(s -> Optional.ofNullable(s.overrides().get(instance)));
                Presence.merge(ofOverride, override, series.map(s -> s.form(instance)), draft);
            }
        }
    }

    private SeriesOrders orders(String kind, Three<Series> series) {
        SeriesChange ours = SeriesChange.of(series.base(), series.ours());
        SeriesChange theirs = SeriesChange.of(series.base(), series.theirs());
        Set<String> revived = new TreeSet<>(ours.excluded());
        revived.retainAll(theirs.edited());
        Set<String> revivedByUs = new TreeSet<>(theirs.excluded());
        revivedByUs.retainAll(ours.edited());
        revived.addAll(revivedByUs);
        return new SeriesOrders(collision(kind, series, ours, theirs), revived);
    }

    private Optional<Favour> collision(
            String kind, Three<Series> series, SeriesChange ours, SeriesChange theirs) {
        boolean agree = series.ours().pattern().equals(series.theirs().pattern());
        boolean recurs = series.inOrder().stream().anyMatch(Series::recurs);
        boolean apart = ours.moved() && theirs.moved();
        if (agree || !recurs || !(apart || ours.endangers(theirs) || theirs.endangers(ours))) {
            return Optional.empty();
        }
        Set<String> properties = new TreeSet<>(ours.properties());
        properties.addAll(theirs.properties());
        return Optional.of(
                scope.member(kind, Optional.empty(), SeriesOrders.NONE)
                        .collide(
                                String.join(", ", properties),
                                new Three<>(
                                        String.join("\n", series.base().pattern()),
                                        ours.shown(),
                                        theirs.shown())));
    }

    /** Ours are in the draft already. */
    private void wholly(Favour favour, Three<Series> series) {
        switch (favour) {
            case OURS -> {}
            case THEIRS -> {
                series.ours().overrides().values().forEach(draft::drop);
                series.theirs().overrides().values().forEach(draft::add);
            }
        }
    }

    private static List<String> instances(Three<Series> series) {
        Set<String> instances = new LinkedHashSet<>();
        series.inOrder().forEach(version -> instances.addAll(version.overrides().keySet()));
        return List.copyOf(instances);
    }

    private static String form(Optional<Block> member) {
        return member.map(block -> FieldForm.ofMember(block.component())).orElse("");
    }
}
