package satchel.client.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Members of a JSON object that must be there and of one kind. */
public final class Member {
    private Member() {}

    public static String text(JsonObject object, String name) {
        if (object.get(name) instanceof JsonPrimitive value && value.isString()) {
            return value.getAsString();
        }
        throw new IllegalArgumentException("'%s' is missing or no text".formatted(name));
    }

    public static long number(JsonObject object, String name) {
        if (object.get(name) instanceof JsonPrimitive value
                && value.getAsString().matches("[0-9]{1,18}")) {
            return Long.parseLong(value.getAsString());
        }
        throw new IllegalArgumentException("'%s' is missing or no whole number".formatted(name));
    }

    public static JsonArray list(JsonObject object, String name) {
        if (object.get(name) instanceof JsonArray list) {
            return list;
        }
        throw new IllegalArgumentException("'%s' is missing or no list".formatted(name));
    }

    public static JsonObject object(JsonElement value, String what) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException(what + " is not a JSON object");
    }
}
