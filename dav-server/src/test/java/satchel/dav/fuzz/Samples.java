package satchel.dav.fuzz;

import java.util.List;

/** What clients send, and words that mean something to a parser. */
final class Samples {
    static final List<String> XML =
            List.of(
                    """
                    <?xml version="1.0" encoding="utf-8"?><d:propfind xmlns:d="DAV:"><d:prop>
                    <d:getetag/><d:resourcetype/></d:prop><d:include/></d:propfind>
                    """,
                    """
                    <c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop>
                    <c:calendar-data content-type="text/calendar" version="2.0">
                    <c:comp name="VCALENDAR"><c:prop name="VERSION"/><c:comp name="VEVENT">
                    <c:allprop/></c:comp></c:comp>
                    <c:expand start="20260101T000000Z" end="20260201T000000Z"/></c:calendar-data>
                    </d:prop><c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">
                    <c:time-range start="20260101T000000Z" end="20260201T000000Z"/>
                    <c:prop-filter name="SUMMARY"><c:text-match collation="i;ascii-casemap"
                    negate-condition="yes">x</c:text-match><c:param-filter name="LANGUAGE">
                    <c:is-not-defined/></c:param-filter></c:prop-filter>
                    </c:comp-filter></c:comp-filter></c:filter></c:calendar-query>
                    """,
                    """
                    <c:addressbook-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav">
                    <d:prop><c:address-data><c:prop name="FN"/></c:address-data></d:prop>
                    <c:filter test="anyof"><c:prop-filter name="EMAIL" test="allof">
                    <c:text-match collation="i;unicode-casemap" match-type="starts-with">a
                    </c:text-match></c:prop-filter></c:filter><c:limit><c:nresults>5</c:nresults>
                    </c:limit></c:addressbook-query>
                    """,
                    """
                    <d:propertyupdate xmlns:d="DAV:"><d:set><d:prop xml:lang="en"><d:displayname>
                    &amp;&lt;<![CDATA[x]]></d:displayname></d:prop></d:set></d:propertyupdate>
                    """,
                    """
                    <b:bookmark-multiget xmlns:d="DAV:" xmlns:b="urn:satchel:bookmarks"><d:prop>
                    <d:getetag/><b:bookmark-data/></d:prop>
                    <d:href>/dav/users/ada/bookmarks/mine/K3u2sj38fj_a.bookmark</d:href>
                    <d:href>http://127.0.0.1/dav/users/ada/bookmarks/mine/bookmarks.xbel</d:href>
                    </b:bookmark-multiget>
                    """);

    static final List<String> BOOKMARKS =
            List.of(
                    """
                    BEGIN:BOOKMARK
                    VERSION:1
                    UID:K3u2sj38fj_a
                    KIND:LINK
                    TITLE:Tea\\, green
                    URL:https://a.example/?a=1&b="2"
                    PARENT:toolbar_____
                    TAG:a\\,b
                    TAG:mild
                    KEYWORD:t
                    DESCRIPTION:one\\ntwo
                    X-ICON;SIZE=16:kept
                    CREATED:20261127T221100Z
                    LAST-MODIFIED:20261128T000000Z
                    END:BOOKMARK
                    """,
                    """
                    BEGIN:BOOKMARK
                    VERSION:1
                    UID:BBBBBBBBBBBB
                    KIND:FOLDER
                    TITLE:Drinks
                    PARENT:menu________
                    CHILDREN:K3u2sj38fj_a,CCCCCCCC
                     CCCC
                    END:BOOKMARK
                    """,
                    """
                    BEGIN:BOOKMARK
                    VERSION:1
                    UID:-EPARATOR___
                    KIND:SEPARATOR
                    PARENT:BBBBBBBBBBBB
                    END:BOOKMARK
                    """);

    static final List<String> IF =
            List.of(
                    "(<urn:uuid:181d4fae-7d8c-11d0-a765-00a0c91e6bf2> [\"I am an ETag\"])"
                            + " ([\"I am another ETag\"])",
                    "</dav/users/ada/files/a> (<urn:a> [W/\"x\"]) (Not <DAV:no-lock>)",
                    "<http://127.0.0.1/dav/> (Not <urn:x>)");

    static final List<String> PATHS =
            List.of(
                    "/dav/users/ada/calendars/work/a.ics",
                    "/dav/users/ada/files/a/b%20c/%C3%BC/",
                    "/dav/principals/ada/",
                    "http://127.0.0.1:8080/dav/users/ada/contacts/friends/x.vcf",
                    "/.well-known/caldav");

    static final List<String> WORDS =
            List.of(
                    "\r\n",
                    "\n",
                    "\r",
                    "\r\n ",
                    "\t",
                    ":",
                    ";",
                    ",",
                    "\"",
                    "^n",
                    "^^",
                    "\\n",
                    "\\",
                    "BEGIN:VCALENDAR\r\n",
                    "END:VCALENDAR\r\n",
                    "BEGIN:VEVENT\r\n",
                    "END:VEVENT\r\n",
                    "BEGIN:VCARD\r\n",
                    "END:VCARD\r\n",
                    "BEGIN:VALARM\r\n",
                    "BEGIN:VTIMEZONE\r\n",
                    "UID:x\r\n",
                    "DTSTART:20260101T000000Z\r\n",
                    "DTSTART;VALUE=DATE:20260101\r\n",
                    "DTEND:99991231T235959Z\r\n",
                    "DURATION:P99999999999W\r\n",
                    "RRULE:FREQ=SECONDLY\r\n",
                    "RRULE:FREQ=DAILY;COUNT=2147483648\r\n",
                    "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=99991231\r\n",
                    "RDATE:20260101T000000Z,20260101T000000Z\r\n",
                    "EXDATE:20260101\r\n",
                    "RECURRENCE-ID:20260101T000000Z\r\n",
                    "TRIGGER:-PT0S\r\n",
                    "TZID=Europe/Berlin",
                    "VERSION:2.1\r\n",
                    "VERSION:4.0\r\n",
                    "FN:x\r\n",
                    "N:;;;;\r\n",
                    "item1.",
                    "ENCODING=QUOTED-PRINTABLE",
                    "ENCODING=b",
                    "=\r\n",
                    "=C3=BC",
                    "CHARSET=UTF-16",
                    "BEGIN:BOOKMARK\r\n",
                    "END:BOOKMARK\r\n",
                    "KIND:FOLDER\r\n",
                    "UID:toolbar_____\r\n",
                    "PARENT:BBBBBBBBBBBB\r\n",
                    "CHILDREN:toolbar_____,,BBBBBBBBBBBB\r\n",
                    "TAG:\\,\r\n",
                    "CREATED:99999999T999999Z\r\n",
                    "BDAY:--0229\r\n",
                    "ADR;LABEL=\"x\":;;;;;;\r\n",
                    "PHOTO;ENCODING=b:AAAA\r\n",
                    "<",
                    ">",
                    "</",
                    "/>",
                    "<!DOCTYPE x [<!ENTITY y 'z'>]>",
                    "&y;",
                    "&#0;",
                    "&#x10FFFF;",
                    "<?x?>",
                    "<!--",
                    "-->",
                    "<![CDATA[",
                    "]]>",
                    "xmlns='DAV:'",
                    "xmlns:c=''",
                    "encoding='UTF-7'",
                    "<c:comp-filter name='VEVENT'>",
                    "</c:comp-filter>",
                    "(",
                    ")",
                    "[",
                    "]",
                    "Not ",
                    "W/\"",
                    "<urn:",
                    "%",
                    "%2e%2e",
                    "%2F",
                    "%00",
                    "%c0%ae",
                    "..",
                    "//",
                    "/./",
                    "%25",
                    "\u0000",
                    "\u00fc",
                    "\ud83d\ude00",
                    "\ufeff",
                    "\u2028");

    private Samples() {}
}
