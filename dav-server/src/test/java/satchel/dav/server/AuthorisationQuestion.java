package satchel.dav.server;

import static satchel.dav.server.Dav.xml;

/**
 * What is asked of each address by everybody. {path} is the address, {mine} an event of who asks,
 * {own} the calendar that it is in, {object} what may be put at the address, {token} that of the
 * lock on the locked event. What changes something comes last.
 */
enum AuthorisationQuestion {
    OPTIONS("OPTIONS"),
    GET("GET"),
    HEAD("HEAD"),
    PROPFIND("PROPFIND", "{path}", xml("d:propfind", "<d:allprop/>"), "Depth: 0"),
    REPORT_SYNC(
            report(
                    "d:sync-collection",
                    "<d:sync-token/><d:sync-level>1</d:sync-level>"
                            + "<d:prop><d:getetag/><c:calendar-data/></d:prop>")),
    REPORT_CALENDAR_QUERY(
            report(
                    "c:calendar-query",
                    "<d:prop><c:calendar-data/></d:prop>"
                            + "<c:filter><c:comp-filter name='VCALENDAR'/></c:filter>")),
    REPORT_CALENDAR_MULTIGET(report("c:calendar-multiget", names("c:calendar-data"))),
    REPORT_ADDRESSBOOK_QUERY(
            report("a:addressbook-query", "<d:prop><a:address-data/></d:prop><a:filter/>")),
    REPORT_ADDRESSBOOK_MULTIGET(report("a:addressbook-multiget", names("a:address-data"))),
    REPORT_BOOKMARK_MULTIGET(report("b:bookmark-multiget", names("b:bookmark-data"))),
    REPORT_FREE_BUSY(
            report(
                    "c:free-busy-query",
                    "<c:time-range start='20261201T000000Z' end='20261231T000000Z'/>")),
    REPORT_EXPAND(
            report(
                    "d:expand-property",
                    "<d:property name='owner'><d:property name='displayname'/></d:property>")),
    REPORT_ACL_PRINCIPALS(report("d:acl-principal-prop-set", "<d:prop><d:displayname/></d:prop>")),
    REPORT_PRINCIPAL_MATCH(report("d:principal-match", "<d:self/>")),
    REPORT_PRINCIPAL_SEARCH(
            report(
                    "d:principal-property-search",
                    "<d:property-search><d:prop><d:displayname/></d:prop><d:match>ada</d:match>"
                            + "</d:property-search><d:prop><d:displayname/></d:prop>")),
    MULTIGET_FROM_ONES_OWN(
            "REPORT", "{own}", xml("c:calendar-multiget", names("c:calendar-data")), "Depth: 0"),
    PROPPATCH(
            "PROPPATCH",
            "{path}",
            xml(
                    "d:propertyupdate",
                    "<d:set><d:prop><d:displayname>x</d:displayname></d:prop></d:set>")),
    MKCOL("MKCOL"),
    MKCALENDAR("MKCALENDAR"),
    POST("POST", "{path}?add-member", "{object}", "Content-Type: {type}"),
    ACL("ACL"),
    BREW("BREW"),
    PUT("PUT", "{path}", "{object}"),
    PUT_WITH_TOKEN("PUT", "{path}", "{object}", "If: ({token})"),
    PATCH(
            "PATCH",
            "{path}",
            "x",
            "Content-Type: application/partial-upload\r\n"
                    + "Upload-Offset: 0\r\nUpload-Complete: ?0"),
    UNLOCK("UNLOCK", "{path}", "", "Lock-Token: {token}"),
    LOCK(
            "LOCK",
            "{path}",
            xml(
                    "d:lockinfo",
                    "<d:lockscope><d:shared/></d:lockscope>"
                            + "<d:locktype><d:write/></d:locktype>")),
    COPY_FROM("COPY", "{path}", "", "Destination: {own}taken-{n}.ics"),
    COPY_TO("COPY", "{mine}", "", "Destination: {path}"),
    MOVE_TO("MOVE", "{mine}", "", "Destination: {path}"),
    MOVE_FROM("MOVE", "{path}", "", "Destination: {own}taken-{n}.ics"),
    DELETE("DELETE");

    final String method;
    final String target;
    final String body;
    final String header;

    AuthorisationQuestion(String method) {
        this(method, "{path}", "");
    }

    AuthorisationQuestion(String[] report) {
        this("REPORT", "{path}", xml(report[0], report[1]), "Depth: 0");
    }

    AuthorisationQuestion(String method, String target, String body) {
        this(method, target, body, "Depth: infinity");
    }

    AuthorisationQuestion(String method, String target, String body, String header) {
        this.method = method;
        this.target = target;
        this.body = body;
        this.header = header;
    }

    boolean changes() {
        return compareTo(PROPPATCH) >= 0;
    }

    private static String[] report(String name, String content) {
        return new String[] {name, content};
    }

    private static String names(String data) {
        return "<d:prop><" + data + "/></d:prop><d:href>{path}</d:href>";
    }
}
