"""What a user does in Evolution's window, done with the library under it: one thing at a time."""
import sys

try:
    import gi

    gi.require_version("EDataServer", "1.2")
    gi.require_version("ECal", "2.0")
    gi.require_version("EBook", "1.2")
    from gi.repository import EBook, EBookContacts, ECal, EDataServer, ICalGLib
except (ImportError, ValueError) as missing:
    sys.exit(
        "%s: run 'apt-get install python3-gi gir1.2-ecal-2.0 gir1.2-ebook-1.2 "
        "gir1.2-edataserver-1.2' as root" % missing
    )

KIND, LIST, COMMAND = sys.argv[1:4]
WORDS = sys.argv[4:]
AT_ONCE = 0xFFFFFFFF
ALL = ECal.ObjModType.ALL
NO_FLAGS = ECal.OperationFlags.NONE
VCARD_30 = EBookContacts.VCardFormat(1)
NONE = EBookContacts.BookOperationFlags.NONE
source = EDataServer.SourceRegistry.new_sync(None).ref_source(LIST)


class Objects:
    """Events, tasks or memos."""

    def __init__(self):
        kind = getattr(ECal.ClientSourceType, KIND.upper())
        self.client = ECal.Client.connect_sync(source, kind, AT_ONCE, None)

    def all(self):
        return [it.as_ical_string() for it in self.client.get_object_list_sync("#t", None)[1]]

    def get(self, uid):
        return self.client.get_object_sync(uid, None, None)[1].as_ical_string()

    def add(self, text):
        component = ICalGLib.Component.new_from_string(text)
        self.client.create_object_sync(component, NO_FLAGS, None)

    def change(self, text):
        component = ICalGLib.Component.new_from_string(text)
        self.client.modify_object_sync(component, ALL, NO_FLAGS, None)

    def remove(self, uid):
        self.client.remove_object_sync(uid, None, ALL, NO_FLAGS, None)


class Contacts:
    def __init__(self):
        self.client = EBook.BookClient.connect_sync(source, AT_ONCE, None)

    def all(self):
        found = self.client.get_contacts_sync("", None)[1]
        return [it.to_string(VCARD_30) for it in found]

    def get(self, uid):
        contact = self.client.get_contact_sync(uid, None)[1]
        return contact.to_string(VCARD_30)

    def add(self, text):
        self.client.add_contact_sync(EBookContacts.Contact.new_from_vcard(text), NONE, None)

    def change(self, text):
        self.client.modify_contact_sync(EBookContacts.Contact.new_from_vcard(text), NONE, None)

    def remove(self, uid):
        self.client.remove_contact_by_uid_sync(uid, NONE, None)


records = Contacts() if KIND == "contacts" else Objects()
if COMMAND == "list":
    print("\n".join(records.all()))
elif COMMAND == "show":
    print(records.get(WORDS[0]))
elif COMMAND == "add":
    records.add(sys.stdin.read())
elif COMMAND == "edit":
    uid, old, new = WORDS
    text = records.get(uid)
    if old not in text:
        sys.exit("'%s' is not in\n%s" % (old, text))
    records.change(text.replace(old, new))
elif COMMAND == "remove":
    records.remove(WORDS[0])
elif COMMAND == "empty":
    for text in records.all():
        lines = text.replace("\r\n", "\n").split("\n")
        records.remove(next(line[4:] for line in lines if line.startswith("UID:")))
