package satchel.sync.core.canon;

import java.util.Locale;
import java.util.Set;
import satchel.content.line.Parameter;

/** Canonical parameters: one {@code NAME=value} for each value. */
final class ParameterForm {
    private ParameterForm() {}

    static void addTo(Set<String> parameters, Parameter parameter) {
        switch (parameter.name()) {
            // What a server notes about deliveries, and a charset that is always UTF-8.
            case "SCHEDULE-STATUS", "CHARSET" -> {}
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
            case "MEMBER", "DELEGATED-TO", "DELEGATED-FROM", "SENT-BY" ->
                    parameter
                            .values()
                            .forEach(value ->
                                    parameters.add(
                                            parameter.name()
                                                    + "="
                                                    + value.toLowerCase(Locale.ROOT)));
            default ->
                    parameter
                            .values()
                            .forEach(value -> parameters.add(parameter.name() + "=" + value));
        }
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
