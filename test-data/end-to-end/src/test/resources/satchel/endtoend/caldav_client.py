"""What a program written with python3-caldav does: find, make, save, read, search, edit, delete."""
import sys
from datetime import datetime, timezone

import caldav

url, user, password = sys.argv[1:4]

EVENT = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Satchel//python-caldav check//EN
BEGIN:VEVENT
UID:{uid}
DTSTAMP:20260101T000000Z
DTSTART:{start}
DTEND:{end}
SUMMARY:{summary}
{more}END:VEVENT
END:VCALENDAR
"""


def event(uid, start, end, summary, more=""):
    return EVENT.format(uid=uid, start=start, end=end, summary=summary, more=more)


def check(what, condition):
    if not condition:
        sys.exit("FAILED: " + what)
    print("ok: " + what)


principal = caldav.DAVClient(url=url, username=user, password=password).principal()
check("principal found", principal.url is not None)

calendar = principal.make_calendar(name="From Python", cal_id="python")
names = [found.name for found in principal.calendars()]
check("calendar made and listed: %s" % names, "From Python" in names)

calendar.save_event(event("py-once", "20261203T100000Z", "20261203T110000Z", "Once"))
calendar.save_event(
    event("py-weekly", "20261102T090000Z", "20261102T093000Z", "Weekly", "RRULE:FREQ=WEEKLY;COUNT=10\n")
)
calendar.save_event(event("py-late", "20270301T100000Z", "20270301T110000Z", "Late"))
check("three events", len(calendar.events()) == 3)

once = calendar.event_by_uid("py-once")
check("read by UID", "SUMMARY:Once" in once.data)

hits = calendar.date_search(
    start=datetime(2026, 12, 1, tzinfo=timezone.utc),
    end=datetime(2026, 12, 8, tzinfo=timezone.utc),
    expand=False,
)
found = sorted(hit.vobject_instance.vevent.uid.value for hit in hits)
check("search by date without expansion: %s" % found, found == ["py-once", "py-weekly"])

once.data = once.data.replace("SUMMARY:Once", "SUMMARY:Once (edited)")
once.save()
check("edited", "SUMMARY:Once (edited)" in calendar.event_by_uid("py-once").data)

calendar.event_by_uid("py-late").delete()
check("deleted", len(calendar.events()) == 2)
try:
    calendar.event_by_uid("py-late")
    sys.exit("FAILED: the deleted event is still found")
except caldav.lib.error.NotFoundError:
    print("ok: the deleted event is not found")
