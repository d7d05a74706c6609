package satchel.sync.core.plan;

import satchel.sync.core.record.Body;

/** Small calendar objects for tests. */
final class Events {
    private Events() {}

    static Body event(String uid, String summary) {
        return event(uid, summary, "");
    }

    /** {@code more} stands among the event's properties; lines end with LF. */
    static Body event(String uid, String summary, String more) {
        return new Body(
                "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Tests//EN\nBEGIN:VEVENT\nUID:"
                        + uid
                        + "\nDTSTART:20261201T100000Z\nSUMMARY:"
                        + summary
                        + "\n"
                        + more
                        + "END:VEVENT\nEND:VCALENDAR\n");
    }
}
