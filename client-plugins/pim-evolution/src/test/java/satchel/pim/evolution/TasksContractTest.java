package satchel.pim.evolution;

import satchel.client.api.Kind;

final class TasksContractTest extends ListContract {
    TasksContractTest() {
        super(Kind.CALENDAR, "VTODO");
    }

    @Override
    public String record(String uid, String title) {
        return Texts.task(uid, title);
    }
}
