package satchel.sync.core.canon;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import satchel.content.line.Parameter;

/** Canonical parameters: one {@code NAME=value} for each value. */
final class ParameterForm {
    private ParameterForm() {}

    static void addTo(Set<String> parameters, Parameter parameter) {
        switch (parameter.name()) {
            // What a server notes about deliveries, a charset that is always UTF-8, and what
            // Evolution reckons from the value.
            case "SCHEDULE-STATUS", "CHARSET", "X-EVOLUTION-ENDDATE", "X-EVOLUTION-E164" -> {}
            case "TYPE" -> parameter.values().forEach(value -> addTypes(parameters, value));
            case "ENCODING" -> addEncoding(parameters, parameter.values().getFirst());
            case "CUTYPE",
                    "PARTSTAT",
                    "ROLE",
                    "RSVP",
                    "SCHEDULE-AGENT",
                    "VALUE",
                    "RELATED",
                    "RELTYPE",
                    "FBTYPE",
                    "RANGE",
                    "LANGUAGE" ->
                    addUpperCase(parameters, parameter);
            case "TZID" -> add(parameters, parameter, ZoneName::of);
            case "SENT-BY" -> add(parameters, parameter, value -> value.toLowerCase(Locale.ROOT));
            case "MEMBER", "DELEGATED-TO", "DELEGATED-FROM" ->
                    addList(parameters, parameter, value -> value.toLowerCase(Locale.ROOT));
            case "FEATURE", "PID" -> addList(parameters, parameter, value -> value);
            default -> add(parameters, parameter, ParameterForm::oneLine);
        }
    }

    private static void add(
            Set<String> parameters, Parameter parameter, UnaryOperator<String> form) {
        parameter
                .values()
                .forEach(value -> parameters.add(parameter.name() + "=" + form.apply(value)));
    }

    /** Some programs put a whole list into one pair of quotes. */
    private static void addList(
            Set<String> parameters, Parameter parameter, UnaryOperator<String> form) {
        for (String list : parameter.values()) {
            for (String value : list.split(",")) {
                parameters.add(parameter.name() + "=" + form.apply(value));
            }
        }
    }

    /** vCard 4.0 writes line ends in a LABEL as \n, and RFC 6868 as ^n. */
    private static String oneLine(String value) {
        return value.replace("\n", "\\n");
    }

    private static void addUpperCase(Set<String> parameters, Parameter parameter) {
        for (String value : parameter.values()) {
            parameters.add(parameter.name() + "=" + value.toUpperCase(Locale.ROOT));
        }
    }

    /** vCard 4.0 also writes lists as {@code TYPE="home,work"}, and PREF=1 for TYPE=pref. */
    private static void addTypes(Set<String> parameters, String list) {
        for (String type : list.toUpperCase(Locale.ROOT).split(",")) {
            parameters.add(type.equals("PREF") ? "PREF=1" : "TYPE=" + type);
        }
    }

    private static void addEncoding(Set<String> parameters, String encoding) {
        switch (encoding.toUpperCase(Locale.ROOT)) {
            case "8BIT" -> {}
            case "B", "BASE64" -> parameters.add("ENCODING=BASE64");
            default -> parameters.add("ENCODING=" + encoding.toUpperCase(Locale.ROOT));
        }
    }
}
