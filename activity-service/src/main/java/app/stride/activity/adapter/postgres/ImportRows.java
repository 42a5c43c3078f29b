package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.Sha256;
import app.stride.activity.usecase.ingest.BulkImport;
import app.stride.activity.usecase.ingest.BulkImport.Failure;
import app.stride.activity.usecase.ingest.BulkImport.Status;
import app.stride.activity.usecase.ingest.BulkImport.Tally;
import app.stride.activity.usecase.ingest.BulkImport.Warning;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.HexFormat;
import java.util.List;

/** Reads rows of the table {@code import} with their failures. */
final class ImportRows {
    private ImportRows() {}

    static BulkImport bulkImport(Row row) {
        return new BulkImport(
                row.getUUID("import_id"),
                new AthleteId(row.getString("athlete_id")),
                row.getString("file_name"),
                new Sha256(HexFormat.of().formatHex(row.getBuffer("sha256").getBytes())),
                Status.ofCode(row.getString("status")),
                row.getString("reason"),
                row.getInteger("total"),
                tally(row),
                Columns.duration(row.getDouble("worked_s")),
                failures(row.getJsonArray("failures")),
                row.getInteger("warning_count"),
                warnings(row.getJsonArray("warnings")));
    }

    private static Tally tally(Row row) {
        return new Tally(
                row.getInteger("done"),
                row.getInteger("imported"),
                row.getInteger("duplicates"),
                row.getInteger("failed"),
                row.getInteger("skipped"),
                row.getInteger("activities"));
    }

    private static List<Failure> failures(JsonArray list) {
        return list.stream()
                .map(JsonObject.class::cast)
                .map(failure -> new Failure(
                        failure.getInteger("place"), failure.getString("file"), failure.getString("reason")))
                .toList();
    }

    private static List<Warning> warnings(JsonArray list) {
        return list.stream()
                .map(JsonObject.class::cast)
                .map(warning -> new Warning(warning.getString("file"), warning.getString("sentence")))
                .toList();
    }

    static JsonArray json(List<Warning> warnings) {
        JsonArray list = new JsonArray();
        warnings.forEach(warning -> list.add(new JsonObject()
                .put("file", StorableText.of(warning.file()))
                .put("sentence", StorableText.of(warning.sentence()))));
        return list;
    }
}
