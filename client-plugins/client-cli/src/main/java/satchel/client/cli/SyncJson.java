package satchel.client.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import satchel.client.pair.Part;
import satchel.client.pair.SavedPair;
import satchel.client.sync.PlanWords;
import satchel.client.sync.RecordTitle;
import satchel.sync.core.merge.Taken;
import satchel.sync.core.plan.Action;
import satchel.sync.runtime.run.Conflict;
import satchel.sync.runtime.run.Counts;
import satchel.sync.runtime.run.Ending;
import satchel.sync.runtime.run.PlannedAction;
import satchel.sync.runtime.run.Preview;
import satchel.sync.runtime.run.Problem;
import satchel.sync.runtime.run.Refusal;
import satchel.sync.runtime.run.RunReport;

/** Members of the object that {@code sync --json} prints. Scripts read them: only add. */
final class SyncJson {
    private SyncJson() {}

    static JsonObject pair(SavedPair pair) {
        JsonObject json = new JsonObject();
        json.addProperty("pair", pair.id().value());
        json.addProperty("pim", pair.pim());
        json.addProperty("database", pair.database());
        json.add("parts", parts(pair));
        json.addProperty("collection", pair.collection());
        json.addProperty("mode", Word.of(pair.mode()));
        json.addProperty("direction", Word.of(pair.direction()));
        return json;
    }

    private static JsonArray parts(SavedPair pair) {
        JsonArray parts = new JsonArray();
        for (Part part : pair.parts()) {
            JsonObject json = new JsonObject();
            json.addProperty("database", part.database());
            json.addProperty("filter", part.selection().toString());
            parts.add(json);
        }
        return parts;
    }

    static void addPreview(Preview preview, JsonObject json) {
        JsonArray plan = new JsonArray();
        preview.actions().forEach(planned -> plan.add(planned(planned)));
        json.add("plan", plan);
        json.addProperty("planHash", preview.planHash());
        preview.refusal().ifPresent(refusal -> json.add("refusal", refusal(refusal)));
        json.add("problems", problems(preview.problems()));
        if (!preview.plan().idle().isEmpty()) {
            json.add("notPlanned", texts(preview.plan().idle()));
        }
    }

    static void addReport(RunReport report, JsonObject json) {
        addEnding(report.ending(), json);
        report.run().ifPresent(run -> json.addProperty("run", run));
        json.add("pimWrites", counts(report.pim()));
        json.add("storeWrites", counts(report.store()));
        json.addProperty("matched", report.adopted());
        json.addProperty("forgotten", report.forgotten());
        json.addProperty("setAside", report.setAside());
        json.addProperty("requests", report.requests());
        json.add("problems", problems(report.problems()));
        json.add("conflicts", conflicts(report.conflicts()));
    }

    private static void addEnding(Ending ending, JsonObject json) {
        switch (ending) {
            case Ending.Finished _ -> json.addProperty("ending", "finished");
            case Ending.Cancelled _ -> json.addProperty("ending", "cancelled");
            case Ending.Refused(Refusal refusal) -> {
                json.addProperty("ending", "refused");
                json.add("refusal", refusal(refusal));
            }
            case Ending.Misnamed(List<String> uids) -> {
                json.addProperty("ending", "misnamed");
                json.add("notPlanned", texts(uids));
            }
            case Ending.Broken broken -> {
                json.addProperty("ending", "broken");
                json.addProperty("error", broken.why());
            }
        }
    }

    private static JsonObject action(Action action) {
        JsonObject json = new JsonObject();
        json.addProperty("action", PlanWords.what(action));
        PlanWords.where(action).ifPresent(place -> json.addProperty("on", place));
        json.addProperty("uid", action.uid());
        RecordTitle.of(action).ifPresent(title -> json.addProperty("title", title));
        json.addProperty("reason", action.reason().sentence());
        return json;
    }

    private static JsonObject planned(PlannedAction planned) {
        JsonObject json = action(planned.action());
        if (!planned.fields().isEmpty()) {
            json.add("fields", fields(planned.fields()));
        }
        return json;
    }

    static JsonArray fields(List<Taken> fields) {
        JsonArray array = new JsonArray();
        for (Taken field : fields) {
            JsonObject json = new JsonObject();
            json.addProperty("field", field.place().toString());
            json.addProperty("before", field.before());
            json.addProperty("after", field.after());
            array.add(json);
        }
        return array;
    }

    private static JsonObject refusal(Refusal refusal) {
        JsonObject json = new JsonObject();
        json.add("reasons", texts(refusal.reasons()));
        json.addProperty("planHash", refusal.planHash());
        return json;
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static JsonObject counts(Counts counts) {
        JsonObject json = new JsonObject();
        json.addProperty("created", counts.created());
        json.addProperty("updated", counts.updated());
        json.addProperty("deleted", counts.deleted());
        return json;
    }

    private static JsonArray problems(List<Problem> problems) {
        JsonArray array = new JsonArray();
        for (Problem problem : problems) {
            JsonObject json = new JsonObject();
            json.addProperty("uid", problem.uid());
            json.addProperty("side", PlanWords.place(problem.side()));
            json.addProperty("id", problem.id().value());
            json.addProperty("why", problem.why());
            array.add(json);
        }
        return array;
    }

    private static JsonArray conflicts(List<Conflict> conflicts) {
        JsonArray array = new JsonArray();
        for (Conflict conflict : conflicts) {
            JsonObject json = new JsonObject();
            json.addProperty("uid", conflict.uid());
            json.addProperty("pim", conflict.pim().value());
            json.addProperty("store", conflict.store().value());
            array.add(json);
        }
        return array;
    }
}
