package satchel.launcher.found;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value in a report, with its place there for whoever must be told that it is wrong.
 *
 * @param where such as {@code programs[2].name}
 */
record Node(String where, Optional<JsonElement> json) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");
    private static final int LONGEST_NAME = 200;

    Node member(String name) throws UnreadableReportException {
        if (json.orElse(null) instanceof JsonObject object) {
            String path = where.equals("the report") ? name : where + "." + name;
            return new Node(path, Optional.ofNullable(object.get(name)));
        }
        throw wrong("this must be an object");
    }

    List<Node> list() throws UnreadableReportException {
        if (json.orElse(null) instanceof JsonArray array) {
            List<Node> nodes = new ArrayList<>();
            for (JsonElement element : array) {
                nodes.add(new Node(where + "[" + nodes.size() + "]", Optional.of(element)));
            }
            return nodes;
        }
        throw wrong("this must be a list");
    }

    /** A name for people: one line. */
    String name() throws UnreadableReportException {
        String name = text();
        if (name.isBlank() || UNSHOWABLE.matcher(name).find()) {
            throw wrong("this is no name that can be shown");
        }
        if (name.length() > LONGEST_NAME) {
            throw wrong("this is longer than " + LONGEST_NAME + " characters");
        }
        return name;
    }

    /** A word that goes into commands and addresses as it is. */
    String id() throws UnreadableReportException {
        String id = text();
        if (!ID.matcher(id).matches()) {
            throw wrong("this takes lower-case letters, digits and dashes, 40 at most");
        }
        return id;
    }

    boolean flag() throws UnreadableReportException {
        if (json.orElse(null) instanceof JsonPrimitive flag && flag.isBoolean()) {
            return flag.getAsBoolean();
        }
        throw wrong("this must be true or false");
    }

    String text() throws UnreadableReportException {
        if (json.orElse(null) instanceof JsonPrimitive text && text.isString()) {
            return text.getAsString();
        }
        throw wrong("this must be a text");
    }

    UnreadableReportException wrong(String what) {
        return new UnreadableReportException(
                where, json.isPresent() ? what : "it is missing; " + what);
    }
}
