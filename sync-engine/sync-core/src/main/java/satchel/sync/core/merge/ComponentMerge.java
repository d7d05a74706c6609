package satchel.sync.core.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.content.line.MalformedContentException;

/** Merges one component that both sides have: its properties, then what it contains. */
final class ComponentMerge {
    private final Scope scope;
    private final Three<Block> blocks;
    private final Draft draft;
    private final Fields fields;

    private ComponentMerge(Scope scope, Three<Block> blocks) {
        this.scope = scope;
        this.blocks = blocks;
        this.draft = new Draft(blocks.ours());
        this.fields = Fields.of(scope, blocks, draft);
    }

    /** The text of the merged component, laid out as ours is. */
    static String merge(Scope scope, Three<Block> blocks) throws MalformedContentException {
        ComponentMerge merge = new ComponentMerge(scope, blocks);
        merge.properties();
        if (blocks.ours().name().equals("VCALENDAR")) {
            new MembersMerge(scope, blocks, merge.draft).merge();
        } else {
            new InnerMerge(scope, blocks, merge.draft).merge();
        }
        return merge.draft.text();
    }

    private void properties() {
        Set<Bundle> done = new HashSet<>();
        for (String name : fields.names()) {
            Optional<Bundle> bundle = Rules.bundle(blocks.ours().name(), name);
            if (scope.orders().settle(name)) {
                if (scope.orders().wholly().filter(Favour.THEIRS::equals).isPresent()) {
                    fields.takeTheirs(Set.of(name));
                }
            } else if (bundle.isEmpty()) {
                property(name);
            } else if (done.add(bundle.get())) {
                new BundleMerge(fields).merge(bundle.get());
            }
        }
    }

    private void property(String name) {
        Treatment treatment = treatment(name);
        switch (treatment) {
            case OURS_STAYS -> {}
            case NEWEST, OLDEST, GREATEST -> new MarkMerge(fields).merge(name, treatment);
            case VALUES -> new ValueMerge(fields, name).merge();
            case ORDER -> new OrderMerge(fields, name).merge();
            case SET -> new SetMerge(fields, name).merge();
            case PEOPLE, MANY, ONE -> new EntryMerge(fields, name, treatment).merge();
        }
    }

    /** A list in a group, which may have a label, is one thing with it. */
    private Treatment treatment(String name) {
        Treatment known = Rules.of(blocks.ours().name(), name);
        boolean grouped =
                fields.named(Set.of(name)).inOrder().stream()
                        .flatMap(List::stream)
                        .anyMatch(Entry::isGrouped);
        if (!grouped) {
            return known;
        }
        return switch (known) {
            case VALUES, SET -> Treatment.MANY;
            case ORDER -> Treatment.ONE;
            case OURS_STAYS, NEWEST, OLDEST, GREATEST, PEOPLE, MANY, ONE -> known;
        };
    }
}
