package satchel.pim.evolution;

import satchel.client.api.Kind;

final class MemosContractTest extends ListContract {
    MemosContractTest() {
        super(Kind.CALENDAR, "VJOURNAL");
    }

    @Override
    public String record(String uid, String title) {
        return Texts.memo(uid, title);
    }
}
