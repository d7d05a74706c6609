package satchel.sync.runtime.run;

import java.util.function.Consumer;
import satchel.sync.runtime.run.CarelessBase.Carelessness;

/** A mistake that a sync engine can make, made between the engine and what it works on. */
enum Mutant {
    NO_IF_MATCH_WHERE_THE_STORE_IS_REPLACED(
            store(CarelessReplica.Carelessness.REPLACES_WHATEVER_IS_THERE)),
    NO_LOOK_WHERE_THE_PIM_IS_REPLACED(pim(CarelessReplica.Carelessness.REPLACES_WHATEVER_IS_THERE)),
    NO_IF_MATCH_WHERE_THE_STORE_LOSES(
            store(CarelessReplica.Carelessness.REMOVES_WHATEVER_IS_THERE)),
    NO_LOOK_WHERE_THE_PIM_LOSES(pim(CarelessReplica.Carelessness.REMOVES_WHATEVER_IS_THERE)),
    NO_IF_NONE_MATCH_IN_THE_STORE(store(CarelessReplica.Carelessness.CREATES_OVER_WHAT_IS_THERE)),
    NO_LOOK_WHERE_THE_PIM_GAINS(pim(CarelessReplica.Carelessness.CREATES_OVER_WHAT_IS_THERE)),
    ETAG_OF_A_LATER_LISTING(store(CarelessReplica.Carelessness.TELLS_A_LATER_REVISION)),
    NO_INTENTS(base(Carelessness.FORGETS_INTENTS)),
    BASE_BEFORE_THE_WRITE(base(Carelessness.LINKS_BEFORE_THE_WRITE)),
    TOKEN_BEFORE_ITS_CHANGES(base(Carelessness.MARKS_BEFORE_WHAT_WAS_SEEN)),
    BASE_OF_THE_CURRENT_BODY(base(Carelessness.LINKS_WHAT_THE_PIM_HAS_NOW)),
    NOTHING_TO_MERGE_WITH(base(Carelessness.FORGETS_WHAT_WAS_AGREED)),
    LINKS_FOR_EVER(base(Carelessness.NEVER_UNLINKS)),
    NO_JOURNAL(Bench::keepNoJournal);

    private final Consumer<Bench> make;

    Mutant(Consumer<Bench> make) {
        this.make = make;
    }

    void befall(Bench bench) {
        make.accept(bench);
    }

    private static Consumer<Bench> store(CarelessReplica.Carelessness carelessness) {
        return bench -> bench.beforeStore = real -> new CarelessReplica(real, carelessness);
    }

    private static Consumer<Bench> pim(CarelessReplica.Carelessness carelessness) {
        return bench -> bench.beforePim = real -> new CarelessReplica(real, carelessness);
    }

    private static Consumer<Bench> base(Carelessness carelessness) {
        return bench -> bench.beforeBase = real -> new CarelessBase(real, bench.pim, carelessness);
    }
}
