package satchel.benchmark.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.util.List;
import satchel.benchmark.load.Figures;
import satchel.benchmark.server.Satchel;

/** Results for programs: one JSON object. */
public final class Json {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    private Json() {}

    public static String of(int size, List<RowResult> results) {
        JsonObject all = new JsonObject();
        all.addProperty("size", size);
        all.add("rows", GSON.toJsonTree(results.stream().map(Json::row).toList()));
        return GSON.toJson(all);
    }

    private static JsonObject row(RowResult result) {
        JsonObject row = new JsonObject();
        row.addProperty("row", result.row());
        row.addProperty("title", result.title());
        row.add("target", GSON.toJsonTree(result.target()));
        row.add(
                "servers",
                GSON.toJsonTree(
                        result.servers().stream()
                                .map(figures -> server(result, figures))
                                .toList()));
        row.add("failures", GSON.toJsonTree(result.failures()));
        return row;
    }

    private static JsonObject server(RowResult result, Figures figures) {
        JsonObject server = new JsonObject();
        server.addProperty("server", figures.server());
        server.addProperty("operations", figures.operations());
        server.addProperty("operationsPerSecond", figures.operationsPerSecond());
        server.addProperty("p50Millis", figures.p50Millis());
        server.addProperty("p99Millis", figures.p99Millis());
        server.addProperty("cpuMillis", figures.cpuMillis());
        server.addProperty("wrong", figures.wrong());
        figures.fault().ifPresent(fault -> server.addProperty("fault", fault));
        result.ratioToYardstick(figures)
                .ifPresent(ratio -> server.addProperty("ratioToCyrus", ratio));
        if (figures.server().equals(Satchel.NAME)) {
            result.ratioToBestPeer(figures)
                    .ifPresent(ratio -> server.addProperty("ratioToBestPeer", ratio));
            server.addProperty("meetsTime", result.meetsTime(figures));
            result.meetsRatio(figures).ifPresent(met -> server.addProperty("meetsRatio", met));
        }
        return server;
    }
}
