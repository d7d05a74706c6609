package satchel.client.state;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A list of JSON objects in a file that people may read, replaced as a whole: a reader and a crash
 * find the old one or the new one. Only the user who runs the client may open it.
 */
public final class JsonFile {
    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path file;
    private final String list;

    /**
     * @param list the member of the whole that the objects are in
     */
    public JsonFile(Path file, String list) {
        this.file = file;
        this.list = list;
    }

    /**
     * The objects that the file lists; none if there is no file.
     *
     * @throws IOException with a sentence for the user if the file cannot be read as such
     */
    public List<JsonObject> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<JsonObject> objects = new ArrayList<>();
            JsonObject whole = object(JsonParser.parseString(Files.readString(file)));
            if (!(whole.get(list) instanceof JsonArray array)) {
                throw broken("it has no list '" + list + "'");
            }
            for (JsonElement element : array) {
                objects.add(object(element));
            }
            return objects;
        } catch (JsonParseException e) {
            throw broken("it is not JSON");
        }
    }

    public void write(List<JsonObject> objects) throws IOException {
        JsonArray array = new JsonArray();
        objects.forEach(array::add);
        JsonObject whole = new JsonObject();
        whole.add(list, array);
        Files.createDirectories(file.resolveSibling(""), OwnerOnly.folder());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        writeThrough(beside, PRETTY.toJson(whole) + "\n");
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A text of one of the file's objects. */
    public String text(JsonObject object, String member) throws IOException {
        if (object.get(member) instanceof JsonPrimitive value) {
            return value.getAsString();
        }
        throw broken("something in it has no '" + member + "'");
    }

    /** An error about the file, naming it. */
    public IOException broken(String why) {
        return new IOException("the file " + file + " cannot be used: " + why);
    }

    private JsonObject object(JsonElement element) throws IOException {
        if (element instanceof JsonObject object) {
            return object;
        }
        throw broken("there is something else in it than objects");
    }

    private static void writeThrough(Path path, String text) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        path,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        OwnerOnly.file())) {
            ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
