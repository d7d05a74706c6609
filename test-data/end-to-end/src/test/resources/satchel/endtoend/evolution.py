"""Evolution's data server as a CalDAV and CardDAV client: finds, makes, reads, changes and deletes."""
import os
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

from other_client import OtherClient, calendar, card, check, event, eventually, journal, task

try:
    import gi

    gi.require_version("EDataServer", "1.2")
    gi.require_version("ECal", "2.0")
    gi.require_version("EBook", "1.2")
    from gi.repository import EBook, EBookContacts, ECal, EDataServer, GLib, ICalGLib
except (ImportError, ValueError) as missing:
    sys.exit(
        "%s: run 'apt-get install python3-gi gir1.2-ecal-2.0 gir1.2-ebook-1.2 "
        "gir1.2-edataserver-1.2' as root" % missing
    )

URL, USER, PASSWORD = sys.argv[1:4]
HOME = "/dav/users/%s/" % USER
DO_NOT_WAIT = 0xFFFFFFFF
# A source as Evolution's account assistant leaves it.
SOURCE = """[Data Source]
DisplayName=%(uid)s
Enabled=true
Parent=%(backend)s-stub

[Authentication]
Host=%(host)s
Port=%(port)s
User=%(user)s
Method=plain/password
RememberPassword=false

[Security]
Method=none

[WebDAV Backend]
ResourcePath=%(path)s

[Offline]
StaySynchronized=true

[Refresh]
Enabled=false

[%(kind)s]
BackendName=%(backend)s
"""

other = OtherClient(URL, USER, PASSWORD)
credentials = EDataServer.NamedParameters.new()
credentials.set("username", USER)
credentials.set("password", PASSWORD)


def probe():
    """A source that only knows the server's address, as a user types it."""
    source = EDataServer.Source.new_with_uid("probe", None)
    dav = source.get_extension(EDataServer.SOURCE_EXTENSION_WEBDAV_BACKEND)
    dav.set_uri(GLib.Uri.parse(URL + "/", GLib.UriFlags.PARSE_RELAXED))
    source.get_extension(EDataServer.SOURCE_EXTENSION_AUTHENTICATION).set_user(USER)
    return source


def make_databases():
    session = EDataServer.WebDAVSession.new(probe())
    session.set_credentials(credentials)
    kinds = EDataServer.WebDAVResourceSupports
    for name, kind in (("work", kinds.EVENTS), ("todo", kinds.TASKS), ("memos", kinds.MEMOS)):
        address = URL + HOME + "calendars/%s/" % name
        session.mkcalendar_sync(address, name.title(), "of EDS", "#33cc66", kind, None)
    session.mkcol_addressbook_sync(URL + HOME + "contacts/friends/", "Friends", "of EDS", None)
    colour = other.property("calendars/work/", "calendar-color", "http://apple.com/ns/ical/")
    check("calendars and address book made, with colour", colour == "#33cc66")


def discover():
    """Every database with what it holds, from the server's root."""
    answer = EDataServer.webdav_discover_sources_sync(probe(), None, 0, credentials, None)
    found = {
        (urlsplit(one.href).path[len(HOME) :], one.display_name, int(one.supports))
        for one in answer.out_discovered_sources
    }
    kinds = EDataServer.WebDAVDiscoverSupports
    wanted = {
        ("calendars/work/", "Work", int(kinds.EVENTS)),
        ("calendars/todo/", "Todo", int(kinds.TASKS)),
        ("calendars/memos/", "Memos", int(kinds.MEMOS)),
        ("contacts/friends/", "Friends", int(kinds.CONTACTS)),
    }
    check("all databases discovered from the root: %s" % found, found == wanted)


def configure(uid, kind, backend, path):
    folder = Path(os.environ["XDG_CONFIG_HOME"], "evolution/sources")
    folder.mkdir(parents=True, exist_ok=True)
    address = urlsplit(URL)
    values = dict(uid=uid, kind=kind, backend=backend, path=HOME + path)
    values.update(host=address.hostname, port=address.port, user=USER)
    (folder / (uid + ".source")).write_text(SOURCE % values)


def give_password(source, *_):
    source.invoke_authenticate(credentials, None, lambda it, done: it.invoke_authenticate_finish(done))


def opened(registry, uid, connect):
    """The database behind a source, once it is connected and signed in."""
    source = registry.ref_source(uid)
    source.connect("credentials-required", give_password)
    client = connect(source)
    end = time.time() + 30
    connected = EDataServer.SourceConnectionStatus.CONNECTED
    while time.time() < end and source.get_connection_status() != connected:
        GLib.MainContext.default().iteration(False) or time.sleep(0.02)
    signed_in = source.get_connection_status() == connected
    check(uid + " opened for writing", signed_in and not client.is_readonly())
    return client


def open_calendar(registry, uid, kind):
    return opened(registry, uid, lambda it: ECal.Client.connect_sync(it, kind, DO_NOT_WAIT, None))


def component(*lines):
    return ICalGLib.Component.new_from_string("\r\n".join(lines + ("",)))


def summaries(client):
    return sorted(it.get_summary() for it in client.get_object_list_sync("#t", None)[1])


def names_after_refresh(client, read):
    client.refresh_sync(None)
    return read(client)


def edit(client, uid, change, mod=ECal.ObjModType.ALL, flags=ECal.OperationFlags.NONE):
    found = client.get_object_sync(uid, None, None)[1]
    change(found)
    client.modify_object_sync(found, mod, flags, None)


def events(client):
    zone = ICalGLib.Timezone.get_builtin_timezone("Europe/Paris")
    client.add_timezone_sync(zone, None)
    uid = client.create_object_sync(
        component(
            "BEGIN:VEVENT",
            "UID:eds-series",
            "DTSTAMP:20260101T000000Z",
            "DTSTART;TZID=%s:20261204T090000" % zone.get_tzid(),
            "DTEND;TZID=%s:20261204T100000" % zone.get_tzid(),
            "RRULE:FREQ=WEEKLY;COUNT=4",
            "SUMMARY:EDS series",
            "X-SATCHEL:kept",
            "END:VEVENT",
        ),
        ECal.OperationFlags.NONE,
        None,
    )[1]
    eventually(
        "event created",
        lambda: uid == "eds-series" and "SUMMARY:EDS series" in other.bodies("calendars/work/"),
    )
    body = other.bodies("calendars/work/")
    check("with its time zone", "BEGIN:VTIMEZONE" in body and "Europe/Paris" in body)
    detach(client, zone)
    edit(client, "eds-series", lambda it: it.set_summary("EDS series changed"))
    body = other.bodies("calendars/work/")
    check("series changed, exception kept", "EDS series changed" in body and "EDS moved once" in body)
    incoming_events(client)
    foreign_zone(client)
    conflict(client)
    client.remove_object_sync(
        "eds-series", None, ECal.ObjModType.ALL, ECal.OperationFlags.NONE, None
    )
    check("series deleted", "eds-series" not in other.bodies("calendars/work/"))


def detach(client, zone):
    client.modify_object_sync(
        component(
            "BEGIN:VEVENT",
            "UID:eds-series",
            "DTSTAMP:20260101T000000Z",
            "RECURRENCE-ID;TZID=Europe/Paris:20261211T090000",
            "DTSTART;TZID=%s:20261211T140000" % zone.get_tzid(),
            "DTEND;TZID=%s:20261211T150000" % zone.get_tzid(),
            "SUMMARY:EDS moved once",
            "END:VEVENT",
        ),
        ECal.ObjModType.THIS,
        ECal.OperationFlags.NONE,
        None,
    )
    check("one object holds series and exception", len(other.names("calendars/work/")) == 1)
    body = other.bodies("calendars/work/")
    parts = body.count("BEGIN:VEVENT") == 2 and body.count("RECURRENCE-ID") == 1
    check("detached instance stored", parts and "X-SATCHEL:kept" in body)


def incoming_events(client):
    other.put("calendars/work/other.ics", event("other-1", "Of another client"))
    eventually(
        "event of another client comes down",
        lambda: "Of another client" in names_after_refresh(client, summaries),
    )
    other.put("calendars/work/other.ics", event("other-1", "Changed elsewhere"))
    eventually(
        "change of another client comes down",
        lambda: "Changed elsewhere" in names_after_refresh(client, summaries),
    )


def foreign_zone(client):
    zone = (
        "BEGIN:VTIMEZONE", "TZID:Harbour Time", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0545", "TZOFFSETTO:+0545", "END:STANDARD", "END:VTIMEZONE",
    )
    start = "DTSTART;TZID=Harbour Time:20261206T120000"
    at_noon = event("other-z", "In a zone of its own").replace("DTSTART:20261203T100000Z", start)
    inner = at_noon.split("\n")[3:-2]
    other.put("calendars/work/zone.ics", calendar(*zone, *inner))
    eventually(
        "event in an own time zone comes down",
        lambda: "In a zone of its own" in names_after_refresh(client, summaries),
    )
    start = client.get_object_sync("other-z", None, None)[1].get_dtstart()
    known = client.get_timezone_sync("Harbour Time", None)[1]
    offset = known.get_utc_offset(start)[0]
    check("and its VTIMEZONE with it: %s" % offset, offset == (5 * 60 + 45) * 60)
    other.delete("calendars/work/zone.ics")


def conflict(client):
    other.put("calendars/work/other.ics", event("other-1", "Won"))
    try:
        edit(
            client,
            "other-1",
            lambda it: it.set_summary("Lost"),
            flags=ECal.OperationFlags.CONFLICT_FAIL,
        )
        refusal = "none"
    except GLib.Error as error:
        refusal = error.message
    won = "SUMMARY:Won" in other.get("calendars/work/other.ics")
    check("stale change refused: " + refusal, won and refusal != "none")
    other.delete("calendars/work/other.ics")
    eventually(
        "deletion by another client comes down",
        lambda: "Won" not in names_after_refresh(client, summaries)
        and "Changed elsewhere" not in summaries(client),
    )


def others(client, path, word, mine, theirs):
    """Tasks and memos: create, change, delete, and another client's."""
    uid = client.create_object_sync(mine, ECal.OperationFlags.NONE, None)[1]
    eventually(word + " created", lambda: "SUMMARY:EDS " + word in other.bodies(path))
    edit(client, uid, lambda it: it.set_summary("EDS %s changed" % word))
    check(word + " changed", "EDS %s changed" % word in other.bodies(path))
    other.put(path + "other.ics", theirs)
    eventually(
        word + " of another client comes down",
        lambda: "Of another client" in names_after_refresh(client, summaries),
    )
    client.remove_object_sync(uid, None, ECal.ObjModType.ALL, ECal.OperationFlags.NONE, None)
    check(word + " deleted", other.names(path) == ["other.ics"])


def tasks(client):
    mine = component(
        "BEGIN:VTODO", "UID:eds-todo", "DTSTAMP:20260101T000000Z", "SUMMARY:EDS task",
        "DUE;VALUE=DATE:20261205", "PERCENT-COMPLETE:30", "END:VTODO",
    )
    theirs = task("other-t", "Of another client", "STATUS:COMPLETED", "COMPLETED:20260102T000000Z")
    others(client, "calendars/todo/", "task", mine, theirs)


def memos(client):
    mine = component(
        "BEGIN:VJOURNAL", "UID:eds-memo", "DTSTAMP:20260101T000000Z", "SUMMARY:EDS memo",
        "END:VJOURNAL",
    )
    theirs = journal("other-j", "Of another client", "DESCRIPTION:two\\nlines")
    others(client, "calendars/memos/", "memo", mine, theirs)


def full_names(book):
    found = book.get_contacts_sync('(exists "full_name")', None)[1]
    return sorted(it.get_property("full-name") for it in found)


def contacts(book):
    flags = EBookContacts.BookOperationFlags.NONE
    mine = EBookContacts.Contact.new_from_vcard(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:eds-card\r\nFN:Émile Example\r\nN:Example;Émile;;;\r\n"
        "EMAIL;TYPE=WORK:emile@example.org\r\nX-SATCHEL:kept\r\nEND:VCARD\r\n"
    )
    uid = book.add_contact_sync(mine, flags, None)[1]
    eventually(
        "contact created", lambda: "FN:Émile Example" in other.bodies("contacts/friends/")
    )
    check("with what EDS does not know", "X-SATCHEL:kept" in other.bodies("contacts/friends/"))
    found = book.get_contact_sync(uid, None)[1]
    found.set_property("full-name", "Émile Changed")
    book.modify_contact_sync(found, flags, None)
    check("contact changed", "FN:Émile Changed" in other.bodies("contacts/friends/"))
    other.put("contacts/friends/other.vcf", card("other-c", "Noor Haddad"))
    eventually(
        "contact of another client comes down",
        lambda: "Noor Haddad" in names_after_refresh(book, full_names),
    )
    other.delete("contacts/friends/other.vcf")
    eventually(
        "its deletion comes down",
        lambda: names_after_refresh(book, full_names) == ["Émile Changed"],
    )
    book.remove_contact_by_uid_sync(uid, flags, None)
    check("contact deleted", other.names("contacts/friends/") == [])


for uid, kind in (("work", "Calendar"), ("todo", "Task List"), ("memos", "Memo List")):
    configure(uid, kind, "caldav", "calendars/%s/" % uid)
configure("friends", "Address Book", "carddav", "contacts/friends/")
make_databases()
discover()
sources = EDataServer.SourceRegistry.new_sync(None)
kinds = ECal.ClientSourceType
events(open_calendar(sources, "work", kinds.EVENTS))
tasks(open_calendar(sources, "todo", kinds.TASKS))
memos(open_calendar(sources, "memos", kinds.MEMOS))
contacts(opened(sources, "friends", lambda it: EBook.BookClient.connect_sync(it, DO_NOT_WAIT, None)))
