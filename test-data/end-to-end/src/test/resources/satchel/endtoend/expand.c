/*
 * Reads calendar objects, each ended by a line "=", and prints the instances of their components
 * between two years, as libical expands them:
 *
 *     UID TAB kind TAB recurrence-id TAB start TAB end TAB property that says the end
 *
 * A time of a known zone is in UTC, a date or floating time as it is; what is not said is "-". Of a
 * component without DTSTART it prints
 *
 *     UID TAB kind TAB - TAB DUE TAB COMPLETED TAB CREATED
 *
 * libical does the recurrence rules and the time zones; this program only puts together what RFC 5545
 * section 3.8.5 says a recurrence set is made of.
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST 65536

static icalcomponent *calendar;
static int first_year, last_year;

/* What a rule does not name again: EXDATEs, overridden instances, DTSTART and RDATEs. */
static char taken[MOST][32];
static int n_taken;

/* The instances of one master. */
static struct icaltimetype found[MOST];
static int n_found;

static const icaltimezone *zone_of(icalproperty *property)
{
    icalparameter *parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    if (parameter == NULL) {
        return NULL;
    }
    const char *tzid = icalparameter_get_tzid(parameter);
    const icaltimezone *zone = icalcomponent_get_timezone(calendar, tzid);
    return zone != NULL ? zone : icaltimezone_get_builtin_timezone(tzid);
}

static struct icaltimetype in_zone(icalproperty *property, struct icaltimetype time)
{
    if (time.is_date || icaltime_is_utc(time)) {
        return time;
    }
    return icaltime_set_timezone(&time, zone_of(property));
}

static struct icaltimetype without_zone(struct icaltimetype time)
{
    time.zone = NULL;
    return time;
}

static int shows(time_t instant, const icaltimezone *zone, struct icaltimetype wall)
{
    struct icaltimetype there = icaltime_from_timet_with_zone(instant, 0, zone);
    return icaltime_compare(without_zone(there), without_zone(wall)) == 0;
}

/*
 * In UTC. libical 3.0 takes the second of two hours with one name, and for a VTIMEZONE the offset
 * after a gap. RFC 5545 section 3.3.5 wants the first of the two, and the offset before the gap.
 */
static struct icaltimetype utc(struct icaltimetype time)
{
    icaltimezone *zone = (icaltimezone *)icaltime_get_timezone(time);
    if (time.is_date || zone == NULL || icaltime_is_utc(time)) {
        return time;
    }
    time_t instant = icaltime_as_timet_with_zone(time, zone);
    struct icaltimetype before = icaltime_from_timet_with_zone(instant - 86400, 0, zone);
    long offset = (long)(icaltime_as_timet(without_zone(before)) - (instant - 86400));
    time_t by_offset_before = icaltime_as_timet(without_zone(time)) - offset;
    if (shows(by_offset_before, zone, time) || !shows(instant, zone, time)) {
        instant = by_offset_before;
    }
    return icaltime_from_timet_with_zone(instant, 0, icaltimezone_get_utc_timezone());
}

static const char *text(struct icaltimetype time, char *buffer)
{
    strcpy(buffer, icaltime_as_ical_string(utc(time)));
    return buffer;
}

/* Exact for DTEND and DUE, by the wall clock for the days of a DURATION (section 3.8.5.3). */
static struct icaltimetype end_of(icalcomponent *component, struct icaltimetype start)
{
    icalproperty_kind end_kind = icalcomponent_isa(component) == ICAL_VTODO_COMPONENT
        ? ICAL_DUE_PROPERTY : ICAL_DTEND_PROPERTY;
    icalproperty *dtstart = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
    icalproperty *end = icalcomponent_get_first_property(component, end_kind);
    icalproperty *duration = icalcomponent_get_first_property(component, ICAL_DURATION_PROPERTY);
    if (end != NULL) {
        struct icaltimetype from = utc(in_zone(dtstart, icalvalue_get_datetime(icalproperty_get_value(dtstart))));
        struct icaltimetype to = utc(in_zone(end, icalvalue_get_datetime(icalproperty_get_value(end))));
        struct icaltimetype at = utc(start);
        long seconds = (long)(icaltime_as_timet(to) - icaltime_as_timet(from));
        icaltime_adjust(&at, start.is_date ? (int)(seconds / 86400) : 0, 0, 0, start.is_date ? 0 : (int)seconds);
        return at;
    }
    if (duration != NULL) {
        struct icaldurationtype length = icalproperty_get_duration(duration);
        struct icaltimetype at = start;
        icaltime_adjust(&at, (int)(length.weeks * 7 + length.days), 0, 0, 0);
        if (length.hours || length.minutes || length.seconds) {
            at = utc(at);
            icaltime_adjust(&at, 0, (int)length.hours, (int)length.minutes, (int)length.seconds);
        }
        return at;
    }
    return icaltime_null_time();
}

static int is_taken(struct icaltimetype time)
{
    char buffer[64];
    text(time, buffer);
    for (int i = 0; i < n_taken; i++) {
        if (strcmp(taken[i], buffer) == 0) {
            return 1;
        }
    }
    return 0;
}

static void take(struct icaltimetype time)
{
    char buffer[64];
    if (n_taken < MOST) {
        strcpy(taken[n_taken++], text(time, buffer));
    }
}

static const char *end_name(icalcomponent *component)
{
    return icalcomponent_get_first_property(component, ICAL_DUE_PROPERTY) != NULL ? "DUE"
        : icalcomponent_get_first_property(component, ICAL_DTEND_PROPERTY) != NULL ? "DTEND"
        : icalcomponent_get_first_property(component, ICAL_DURATION_PROPERTY) != NULL ? "DURATION"
        : "-";
}

static const char *moment(icalcomponent *component, icalproperty_kind kind, char *buffer)
{
    icalproperty *property = icalcomponent_get_first_property(component, kind);
    return property == NULL ? strcpy(buffer, "-")
        : text(in_zone(property, icalvalue_get_datetime(icalproperty_get_value(property))), buffer);
}

static void print_without_start(icalcomponent *component)
{
    char due[64], completed[64], created[64];
    printf("%s\t%s\t-\t%s\t%s\t%s\n", icalcomponent_get_uid(component),
        icalcomponent_kind_to_string(icalcomponent_isa(component)),
        moment(component, ICAL_DUE_PROPERTY, due),
        moment(component, ICAL_COMPLETED_PROPERTY, completed),
        moment(component, ICAL_CREATED_PROPERTY, created));
}

static void print(icalcomponent *component, struct icaltimetype id, struct icaltimetype start)
{
    char id_text[64], start_text[64], end_text[64] = "-";
    struct icaltimetype end = end_of(component, start);
    if (!icaltime_is_null_time(end)) {
        text(end, end_text);
    }
    printf("%s\t%s\t%s\t%s\t%s\t%s\n", icalcomponent_get_uid(component),
        icalcomponent_kind_to_string(icalcomponent_isa(component)),
        text(id, id_text), text(start, start_text), end_text, end_name(component));
}

/* Printed later: libical has one place per component where it goes through properties. */
static void visit(struct icaltimetype start)
{
    if (start.year >= first_year && start.year <= last_year && !is_taken(start)
        && n_found < MOST) {
        found[n_found++] = start;
    }
}

/*
 * By the clock on the wall (section 3.3.10): with a zone, libical 3.0 would carry an hour that the
 * clock skips over to the instances that follow.
 */
static void expand_rule(struct icaltimetype start, icalproperty *property)
{
    struct icalrecurrencetype rule = icalproperty_get_rrule(property);
    if (!icaltime_is_null_time(rule.until) && start.zone != NULL && !rule.until.is_date) {
        rule.until = without_zone(icaltime_convert_to_zone(rule.until, (icaltimezone *)start.zone));
    }
    icalrecur_iterator *instances = icalrecur_iterator_new(rule, without_zone(start));
    struct icaltimetype next;
    while (instances != NULL && !icaltime_is_null_time(next = icalrecur_iterator_next(instances))
        && next.year <= last_year) {
        next.zone = start.zone;
        visit(next);
    }
    if (instances != NULL) {
        icalrecur_iterator_free(instances);
    }
}

static void expand(icalcomponent *component, struct icaltimetype start)
{
    icalproperty *property;
    for (property = icalcomponent_get_first_property(component, ICAL_EXDATE_PROPERTY); property != NULL;
         property = icalcomponent_get_next_property(component, ICAL_EXDATE_PROPERTY)) {
        take(in_zone(property, icalproperty_get_exdate(property)));
    }
    visit(start);
    take(start);
    for (property = icalcomponent_get_first_property(component, ICAL_RDATE_PROPERTY); property != NULL;
         property = icalcomponent_get_next_property(component, ICAL_RDATE_PROPERTY)) {
        struct icaltimetype date = in_zone(property, icalproperty_get_rdate(property).time);
        visit(date);
        take(date);
    }
    for (property = icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY); property != NULL;
         property = icalcomponent_get_next_property(component, ICAL_RRULE_PROPERTY)) {
        expand_rule(start, property);
    }
    for (int i = 0; i < n_found; i++) {
        print(component, found[i], found[i]);
    }
}

static void component_of(icalcomponent *component)
{
    icalproperty *dtstart = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
    icalproperty *id = icalcomponent_get_first_property(component, ICAL_RECURRENCEID_PROPERTY);
    if (dtstart == NULL) {
        print_without_start(component);
        return;
    }
    struct icaltimetype start = in_zone(dtstart, icalproperty_get_dtstart(dtstart));
    if (id != NULL) {
        print(component, in_zone(id, icalproperty_get_recurrenceid(id)), start);
    } else {
        expand(component, start);
    }
}

static void object(const char *body)
{
    calendar = icalparser_parse_string(body);
    n_taken = 0;
    n_found = 0;
    icalcomponent *component;
    for (component = icalcomponent_get_first_component(calendar, ICAL_ANY_COMPONENT); component != NULL;
         component = icalcomponent_get_next_component(calendar, ICAL_ANY_COMPONENT)) {
        icalproperty *id = icalcomponent_get_first_property(component, ICAL_RECURRENCEID_PROPERTY);
        if (id != NULL) {
            take(in_zone(id, icalproperty_get_recurrenceid(id)));
        }
    }
    for (component = icalcomponent_get_first_component(calendar, ICAL_ANY_COMPONENT); component != NULL;
         component = icalcomponent_get_next_component(calendar, ICAL_ANY_COMPONENT)) {
        if (icalcomponent_isa(component) != ICAL_VTIMEZONE_COMPONENT) {
            component_of(component);
        }
    }
    icalcomponent_free(calendar);
}

int main(int argc, char **argv)
{
    static char body[1 << 20];
    char line[4096];
    size_t used = 0;
    if (argc != 3) {
        return 2;
    }
    first_year = atoi(argv[1]);
    last_year = atoi(argv[2]);
    while (fgets(line, sizeof line, stdin) != NULL) {
        if (strncmp(line, "=", 1) == 0) {
            object(body);
            used = 0;
        } else if (used + strlen(line) + 1 < sizeof body) {
            strcpy(body + used, line);
            used += strlen(line);
        }
    }
    return 0;
}
