"""What a program written with python3-caldav does: finds, makes, saves, searches, syncs, deletes."""
import sys
from datetime import datetime, timezone

from other_client import OtherClient, check, event, journal, task

try:
    import caldav
    from caldav.lib import error
except ImportError as missing:
    sys.exit("%s: run 'apt-get install python3-caldav' as root" % missing)

SERVER, ROOT, USER, PASSWORD = sys.argv[1:5]
WORK = "calendars/python/"
other = OtherClient(SERVER, USER, PASSWORD)


def day(month, number, year=2026):
    return datetime(year, month, number, tzinfo=timezone.utc)


def uids(objects):
    return sorted(str(one.icalendar_component["UID"]) for one in objects)


def missing(what, look):
    try:
        look()
    except error.NotFoundError:
        check(what, True)
        return
    check(what, False)


def databases():
    principal = caldav.DAVClient(url=SERVER + ROOT, username=USER, password=PASSWORD).principal()
    check("principal found", USER in str(principal.url))
    made = principal.make_calendar(name="From Python", cal_id="python")
    names = [one.name for one in principal.calendars()]
    check("calendar made and listed: %s" % names, names == ["From Python"])
    kinds = made.get_supported_components()
    check("it takes all kinds: %s" % kinds, {"VEVENT", "VTODO", "VJOURNAL"} <= set(kinds))
    made.set_properties([caldav.dav.DisplayName("Renamed")])
    check("calendar renamed", other.property(WORK, "displayname") == "Renamed")
    return made


def events(work):
    work.save_event(event("py-once", "Once", "20261203T100000Z", "DTEND:20261203T110000Z"))
    weekly = ("DURATION:PT30M", "RRULE:FREQ=WEEKLY;COUNT=10", "CATEGORIES:Büro,Team")
    work.save_event(event("py-weekly", "Weekly", "20261102T090000Z", *weekly))
    work.save_event(event("py-late", "Late, much", "20270301T100000Z", "LOCATION:Room 4"))
    check("three events saved", uids(work.events()) == ["py-late", "py-once", "py-weekly"])
    once = work.event_by_uid("py-once")
    check("event read by its UID", "SUMMARY:Once" in once.data)
    once.data = once.data.replace("SUMMARY:Once", "SUMMARY:Once (edited)")
    once.save()
    body = work.event_by_uid("py-once").data
    check("event changed", "SUMMARY:Once (edited)" in body)


def searches(work):
    found = uids(work.date_search(start=day(12, 1), end=day(12, 8), expand=False))
    check("search by date: %s" % found, found == ["py-once", "py-weekly"])
    found = uids(work.date_search(start=day(12, 1), compfilter="VEVENT"))
    check("search by date without an end: %s" % found, found == ["py-late", "py-once", "py-weekly"])
    found = uids(work.search(event=True, summary="much"))
    check("search by text: %s" % found, found == ["py-late"])
    found = uids(work.search(event=True, category="Büro"))
    check("search by category: %s" % found, found == ["py-weekly"])
    found = work.search(event=True, category="büro")
    check("octet by octet, as the library asks", found == [])
    found = uids(work.search(event=True, location="Room", start=day(2, 1, 2027), end=day(4, 1, 2027)))
    check("search by text and date: %s" % found, found == ["py-late"])
    check("search that finds nothing", work.search(event=True, summary="nothing") == [])


def expansion(work):
    """By the server: the library's own way of expanding is taken away."""
    caldav.objects.CalendarObjectResource.expand_rrule = expand_here
    found = work.search(event=True, start=day(11, 1), end=day(12, 1), expand=True)
    starts = sorted(one.icalendar_component["DTSTART"].dt for one in found)
    check("expanded: %d" % len(starts), [start.day for start in starts] == [2, 9, 16, 23, 30])
    which = [one for one in found if "RECURRENCE-ID" in one.icalendar_component]
    check("every instance but the first says which", len(which) == len(found) - 1)
    busy = work.freebusy_request(day(12, 1), day(12, 8)).data
    check("busy once and weekly", busy.count("20261203T100000Z") + busy.count("20261207T090000Z") == 2)


def expand_here(self, *_):
    sys.exit("FAILED: the server left this to be expanded: " + self.data)


def todos(work):
    work.save_todo(task("py-task", "Task", "DUE:20261205T100000Z"))
    work.save_todo(task("py-done", "Done", "STATUS:COMPLETED", "COMPLETED:20260102T000000Z"))
    found = uids(work.todos())
    check("open to-dos: %s" % found, found == ["py-task"])
    found = uids(work.todos(include_completed=True))
    check("all to-dos: %s" % found, found == ["py-done", "py-task"])
    found = uids(work.search(todo=True, start=day(12, 5), end=day(12, 6), include_completed=True))
    check("to-dos by due date: %s" % found, "py-task" in found)
    work.todo_by_uid("py-task").complete()
    check("to-do completed", work.todos() == [])
    check("and kept", "STATUS:COMPLETED" in other.bodies(WORK))


def journals(work):
    work.save_journal(journal("py-note", "Note", "DTSTART;VALUE=DATE:20261203"))
    check("journal saved", uids(work.journals()) == ["py-note"])
    work.journal_by_uid("py-note").delete()
    check("journal deleted", work.journals() == [])


def synchronisation(work):
    mine = work.objects(load_objects=True)
    check("everything listed with a sync token", len(list(mine)) == 5 and mine.sync_token)
    other.put(WORK + "other.ics", event("py-other", "Of another client"))
    other.delete(WORK + "py-late.ics")
    changed, deleted = mine.sync()
    check("another client's event comes down", uids(changed) == ["py-other"])
    check("another client's deletion comes down", len(list(deleted)) == 1)
    changed, deleted = mine.sync()
    check("a second sync finds nothing", not list(changed) and not list(deleted))
    changes = work.objects_by_sync_token(sync_token=mine.sync_token)
    check("nothing since the token", len(list(changes)) == 0)


def deletions(work):
    work.event_by_uid("py-once").delete()
    missing("the deleted event is not found", lambda: work.event_by_uid("py-once"))
    work.delete()
    check("the deleted calendar is gone", other.send("PROPFIND", WORK, Depth="0")[0] == 404)


calendar = databases()
events(calendar)
searches(calendar)
expansion(calendar)
todos(calendar)
journals(calendar)
synchronisation(calendar)
deletions(calendar)
