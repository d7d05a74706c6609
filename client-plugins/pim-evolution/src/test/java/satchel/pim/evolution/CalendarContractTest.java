package satchel.pim.evolution;

import satchel.client.api.Kind;

final class CalendarContractTest extends ListContract {
    CalendarContractTest() {
        super(Kind.CALENDAR, "VEVENT");
    }

    @Override
    public String record(String uid, String title) {
        return Texts.event(uid, title);
    }
}
