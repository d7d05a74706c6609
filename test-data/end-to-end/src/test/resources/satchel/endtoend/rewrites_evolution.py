"""Gives records to Evolution's data server, as a user's local lists, and asks for them back."""
import re
import sys
from pathlib import Path

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

GIVEN, MADE = Path(sys.argv[1]), Path(sys.argv[2])
DO_NOT_WAIT = 0xFFFFFFFF
FLAGS = ECal.OperationFlags.NONE
sources = EDataServer.SourceRegistry.new_sync(None)


def opened(source, kind):
    return ECal.Client.connect_sync(source, kind, DO_NOT_WAIT, None)


calendars = {
    "VEVENT": opened(sources.ref_builtin_calendar(), ECal.ClientSourceType.EVENTS),
    "VTODO": opened(sources.ref_builtin_task_list(), ECal.ClientSourceType.TASKS),
    "VJOURNAL": opened(sources.ref_builtin_memo_list(), ECal.ClientSourceType.MEMOS),
}
book = EBook.BookClient.connect_sync(sources.ref_builtin_address_book(), DO_NOT_WAIT, None)


def parts(calendar):
    kind = ICalGLib.ComponentKind.ANY_COMPONENT
    part = calendar.get_first_component(kind)
    while part is not None:
        yield part
        part = calendar.get_next_component(kind)


def kind_of(part):
    return ICalGLib.Component.kind_to_string(part.isa())


def add_zone(client, described):
    zone = ICalGLib.Timezone.new()
    zone.set_component(described.clone())
    client.add_timezone_sync(zone, None)


def through_calendar(text):
    calendar = ICalGLib.Component.new_from_string(text)
    if calendar is None:
        raise ValueError("libical reads nothing in it")
    members = [it for it in parts(calendar) if kind_of(it) != "VTIMEZONE"]
    if not members or kind_of(members[0]) not in calendars:
        raise ValueError("no list for " + (kind_of(members[0]) if members else "nothing"))
    client = calendars[kind_of(members[0])]
    for zone in parts(calendar):
        if kind_of(zone) == "VTIMEZONE":
            add_zone(client, zone)
    masters = [it for it in members if it.get_recurrenceid().is_null_time()]
    uid = client.create_object_sync((masters or members)[0].clone(), FLAGS, None)[1]
    for member in members:
        if masters and member not in masters:
            client.modify_object_sync(member.clone(), ECal.ObjModType.THIS, FLAGS, None)
    found = client.get_objects_for_uid_sync(uid, None)[1]
    body = "".join(it.get_as_string() for it in found)
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n%s%sEND:VCALENDAR\r\n" % (zones(client, body), body)


def zones(client, body):
    described = ""
    for tzid in sorted(set(re.findall(r';TZID="?([^":;\r\n]+)', body))):
        try:
            described += client.get_timezone_sync(tzid, None)[1].get_component().as_ical_string()
        except GLib.Error:
            pass  # EDS has no such zone; then there is nothing to write
    return described


def through_book(text):
    flags = EBookContacts.BookOperationFlags.NONE
    contact = EBookContacts.Contact.new_from_vcard(text)
    uid = book.add_contact_sync(contact, flags, None)[1]
    return book.get_contact_sync(uid, None)[1].to_string(getattr(EBookContacts.VCardFormat, "30"))


for given in sorted(GIVEN.iterdir()):
    try:
        text = given.read_bytes().decode()
        made = through_book(text) if given.suffix == ".vcf" else through_calendar(text)
        (MADE / given.name).write_bytes(made.replace(str(Path.home()), "/home/user").encode())
    except (GLib.Error, ValueError) as refused:
        why = getattr(refused, "message", None) or str(refused)
        (MADE / (given.name + ".refused")).write_text(" ".join(why.split()))
