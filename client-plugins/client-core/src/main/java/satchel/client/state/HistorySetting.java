package satchel.client.state;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** For how long the runs are kept that can be undone. */
public final class HistorySetting {
    private static final int DAYS = 30;
    private static final String MEMBER = "days";

    private final JsonFile file;

    public HistorySetting(StateFolder state) {
        this.file = state.file("history");
    }

    public Duration kept() throws IOException {
        List<JsonObject> saved = file.read();
        return Duration.ofDays(saved.isEmpty() ? DAYS : days(saved.getFirst()));
    }

    /**
     * @param days at least 1
     */
    public void keep(int days) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty(MEMBER, days);
        file.write(List.of(json));
    }

    private int days(JsonObject json) throws IOException {
        try {
            return Integer.parseInt(file.text(json, MEMBER));
        } catch (NumberFormatException e) {
            throw file.broken("its days are no number");
        }
    }
}
