"""Another client of the same user, plain HTTP and nothing more: what it changes has to come down."""
import base64
import re
import sys
import time
import urllib.error
import urllib.request


def check(what, condition):
    """Says what holds; ends the whole check where it does not."""
    if not condition:
        sys.exit("FAILED: " + what)
    print("ok: " + what, flush=True)


def eventually(what, condition, seconds=30):
    """For what a program does in its own time."""
    end = time.time() + seconds
    while time.time() < end:
        if condition():
            break
        time.sleep(0.1)
    check(what, condition())


class OtherClient:
    def __init__(self, url, user, password):
        self.url = url.rstrip("/")
        self.home = "/dav/users/%s/" % user
        pair = "%s:%s" % (user, password)
        self.credentials = "Basic " + base64.b64encode(pair.encode()).decode()

    def send(self, method, path, body="", **headers):
        """Status and body; the path is below the user's workspace unless it begins with a slash."""
        address = self.url + (path if path.startswith("/") else self.home + path)
        data = body.encode() if body else None
        request = urllib.request.Request(address, data=data, method=method)
        request.add_header("Authorization", self.credentials)
        request.add_header("Content-Type", "application/xml; charset=utf-8")
        for name, value in headers.items():
            request.add_header(name.replace("_", "-"), value)
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                return response.status, response.read().decode()
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.read().decode()

    def put(self, path, body):
        kind = "text/vcard" if path.endswith(".vcf") else "text/calendar"
        body = body.replace("\r\n", "\n").replace("\n", "\r\n")
        status, answer = self.send("PUT", path, body, Content_Type=kind + "; charset=utf-8")
        if status // 100 != 2:
            sys.exit("FAILED: PUT %s answered %d %s" % (path, status, answer))

    def delete(self, path):
        status, answer = self.send("DELETE", path)
        if status // 100 != 2:
            sys.exit("FAILED: DELETE %s answered %d %s" % (path, status, answer))

    def get(self, path):
        """The unfolded body, or an empty text where there is nothing."""
        status, body = self.send("GET", path)
        return re.sub("\r?\n[ \t]", "", body) if status == 200 else ""

    def names(self, collection):
        body = "<propfind xmlns='DAV:'><prop><getetag/></prop></propfind>"
        answer = self.send("PROPFIND", collection, body, Depth="1")[1]
        hrefs = re.findall(r"<(?:\w+:)?href>([^<]*)</", answer)
        return sorted(href.rsplit("/", 1)[1] for href in hrefs if not href.endswith("/"))

    def bodies(self, collection):
        return "\n".join(self.get(collection + name) for name in self.names(collection))

    def property(self, path, name, namespace="DAV:"):
        """The text of one property."""
        body = "<propfind xmlns='DAV:'><prop><x:%s xmlns:x='%s'/></prop></propfind>"
        answer = self.send("PROPFIND", path, body % (name, namespace), Depth="0")[1]
        found = re.search(r"<(?:\w+:)?%s[^>]*>([^<]*)</" % name, answer)
        return found.group(1) if found else ""


def calendar(*lines):
    """A calendar object with these lines in it."""
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Satchel//Other client//EN")
    return "\n".join(head + lines + ("END:VCALENDAR", ""))


def event(uid, summary, start="20261203T100000Z", *more):
    lines = ("UID:" + uid, "DTSTAMP:20260101T000000Z", "DTSTART:" + start, "SUMMARY:" + summary)
    return calendar("BEGIN:VEVENT", *lines, *more, "END:VEVENT")


def task(uid, summary, *more):
    lines = ("UID:" + uid, "DTSTAMP:20260101T000000Z", "SUMMARY:" + summary)
    return calendar("BEGIN:VTODO", *lines, *more, "END:VTODO")


def journal(uid, summary, *more):
    lines = ("UID:" + uid, "DTSTAMP:20260101T000000Z", "SUMMARY:" + summary)
    return calendar("BEGIN:VJOURNAL", *lines, *more, "END:VJOURNAL")


def card(uid, name, *more):
    lines = ("BEGIN:VCARD", "VERSION:3.0", "UID:" + uid, "FN:" + name, "N:%s;;;;" % name)
    return "\n".join(lines + more + ("END:VCARD", ""))
