"""Thunderbird as a user's calendar, task list and address book: detects, makes, changes, deletes."""
import os
import re
import shutil
import sys
from pathlib import Path

from marionette import Marionette
from other_client import OtherClient, card, check, event, eventually, task

URL, USER, PASSWORD = sys.argv[1:4]
HOME = "/dav/users/%s/" % USER
SERIES = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Satchel//Test//EN
BEGIN:VEVENT
UID:tb-series
DTSTAMP:20260101T000000Z
DTSTART;TZID=Europe/Paris:20261204T090000
DTEND;TZID=Europe/Paris:20261204T100000
SUMMARY:TB series
RRULE:FREQ=WEEKLY;COUNT=4
X-SATCHEL;P=1:kept
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:soon
TRIGGER:-PT15M
END:VALARM
END:VEVENT
END:VCALENDAR
"""
TASK = task("tb-task", "TB task", "DUE;VALUE=DATE:20261205", "PERCENT-COMPLETE:30")
CARD = (
    "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:tb-card\r\nFN:Émile Example\r\nN:Example;Émile;;;\r\n"
    "EMAIL;PREF=1:emile@example.org\r\nX-SATCHEL:kept\r\nEND:VCARD\r\n"
)
MAKE = """<mkcalendar xmlns="urn:ietf:params:xml:ns:caldav" xmlns:d="DAV:"><d:set><d:prop>
<d:displayname>Work</d:displayname>
<calendar-color xmlns="http://apple.com/ns/ical/">#33cc66</calendar-color></d:prop></d:set></mkcalendar>"""
MAKE_BOOK = """<mkcol xmlns="DAV:"><set><prop><displayname>Friends</displayname><resourcetype>
<collection/><addressbook xmlns="urn:ietf:params:xml:ns:carddav"/></resourcetype>
</prop></set></mkcol>"""

other = OtherClient(URL, USER, PASSWORD)


def make_databases():
    made = other.send("MKCALENDAR", "calendars/work/", MAKE)[0]
    book = other.send("MKCOL", "contacts/friends/", MAKE_BOOK)[0]
    check("databases made: %s" % ((made, book),), (made, book) == (201, 201))
    other.put("calendars/work/other.ics", event("other-1", "Of another client"))
    other.put("contacts/friends/other.vcf", card("other-c", "Noor Haddad"))


def work():
    return other.bodies("calendars/work/")


def detection(tb):
    found = tb.run("return await addDetectedCalendars(...arguments);", USER, PASSWORD, URL)
    wanted = [["Work", "caldav", "#33cc66", HOME + "calendars/work/"]]
    check("calendar detected from the root: %s" % found, found == wanted)
    found = tb.run("return await addDetectedBooks(...arguments);", USER, PASSWORD, URL)
    wanted = [["Friends", HOME + "contacts/friends/"]]
    check("address book detected from the root: %s" % found, found == wanted)


def events(tb):
    eventually("cached calendar reads", lambda: tb.run("return titles('Work')") == ["Of another client"])
    tb.run("await calendarNamed('Work').addItem(new CalEvent(arguments[0]));", SERIES)
    body = work()
    check("series created", "SUMMARY:TB series" in body and "X-SATCHEL;P=1:kept" in body)
    check("with time zone and alarm", "BEGIN:VTIMEZONE" in body and "BEGIN:VALARM" in body)
    tb.run(
        """await edit("Work", "tb-series", series => {
            const second = cal.createDateTime("20261211T080000Z");
            const moved = series.recurrenceInfo.getOccurrenceFor(second).clone();
            moved.title = "TB moved once";
            series.recurrenceInfo.modifyException(moved, true);
        });"""
    )
    body = work()
    check("exception stored in the same object", len(other.names("calendars/work/")) == 2)
    check("with its RECURRENCE-ID", "TB moved once" in body and body.count("RECURRENCE-ID") == 1)
    tb.run("await edit('Work', 'tb-series', series => { series.title = 'TB series changed'; });")
    check("series changed, exception kept", "TB series changed" in work() and "moved once" in work())


def another_client(tb):
    other.put("calendars/work/other.ics", event("other-1", "Changed elsewhere"))
    eventually(
        "change of another client comes down",
        lambda: "Changed elsewhere" in tb.run("return titles('Work')"),
    )
    other.put("calendars/work/other.ics", event("other-1", "Won"))
    asked = tb.run(
        """let asked = 0;
        const prompt = cal.provider.promptOverwrite;
        cal.provider.promptOverwrite = () => { asked++; return false; };
        try {
            await edit("Work", "other-1", one => { one.title = "Lost"; });
        } finally {
            cal.provider.promptOverwrite = prompt;
        }
        return asked;"""
    )
    won = "SUMMARY:Won" in other.get("calendars/work/other.ics")
    check("stale change refused, and the user asked", asked == 1 and won)
    eventually("the winner is shown", lambda: "Won" in tb.run("return titles('Work')"))
    other.delete("calendars/work/other.ics")
    eventually(
        "deletion by another client comes down",
        lambda: tb.run("return titles('Work')") == ["TB series changed"],
    )


def tasks(tb):
    tb.run("await calendarNamed('Work').addItem(new CalTodo(arguments[0]));", TASK)
    check("task created", "SUMMARY:TB task" in work() and "PERCENT-COMPLETE:30" in work())
    tb.run("await edit('Work', 'tb-task', one => { one.isCompleted = true; });")
    check("task completed", "STATUS:COMPLETED" in work())
    for uid in ("tb-task", "tb-series"):
        tb.run(
            """const calendar = calendarNamed("Work");
            await calendar.deleteItem(await calendar.getItem(arguments[0]));""",
            uid,
        )
    check("task and series deleted", other.names("calendars/work/") == [])


def friends():
    return other.bodies("contacts/friends/")


def contacts(tb):
    check("contact of another client read", tb.run("return cards('Friends')") == ["Noor Haddad"])
    tb.run("book('Friends').addCard(VCardUtils.vCardToAbCard(arguments[0]));", CARD)
    eventually("contact created", lambda: "FN:Émile Example" in friends())
    check("with what Thunderbird does not know", "X-SATCHEL:kept" in friends())
    tb.run(
        """const card = book("Friends").childCards.find(one => one.UID == "tb-card");
        card.displayName = "Émile Changed";
        book("Friends").modifyCard(card);"""
    )
    eventually("contact changed", lambda: "FN:Émile Changed" in friends())
    other.put("contacts/friends/other.vcf", card("other-c", "Noor Changed"))
    tb.run("await dav('Friends').syncWithServer();")
    names = tb.run("return cards('Friends')")
    check("change of another client comes down", names == ["Noor Changed", "Émile Changed"])
    other.delete("contacts/friends/other.vcf")
    tb.run("await dav('Friends').syncWithServer();")
    check("its deletion comes down", tb.run("return cards('Friends')") == ["Émile Changed"])
    tb.run("book('Friends').deleteCards(book('Friends').childCards);")
    eventually("contact deleted", lambda: other.names("contacts/friends/") == [])


make_databases()
functions = Path(__file__).with_suffix(".js").read_text()
thunderbird = Marionette(
    shutil.which("thunderbird") or sys.exit("run 'apt-get install thunderbird' as root"),
    Path(os.environ["HOME"], "thunderbird"),
    functions,
)
detection(thunderbird)
events(thunderbird)
another_client(thunderbird)
tasks(thunderbird)
contacts(thunderbird)
