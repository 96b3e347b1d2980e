package ai.rapidata.sandbox.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the Python client makes of a result file: rows with flat columns. It fails where that client would: on a first
 * row without details, or a leaf of a later row that lies below null.
 */
final class ResultTable {

    private static final Set<String> UNDECIDED = Set.of("Both", "Neither");

    private final List<Map<String, JsonNode>> rows = new ArrayList<>();

    private ResultTable() {}

    static ResultTable of(JsonNode file, boolean splitDetails) {
        ResultTable table = new ResultTable();
        JsonNode results = file.get("results");
        String type = file.at("/info/type").asText("");
        if (type.isEmpty() || !results.isArray()) {
            throw new AssertionError("neither info.type nor a list of results: " + file);
        }
        if (results.isEmpty()) {
            return table;
        }
        if (splitDetails && !results.get(0).path("detailedResults").isArray()) {
            throw new AssertionError("no list of details in " + results.get(0));
        }
        for (JsonNode row : results) {
            if (type.equals("Compare") || type.equals("Ranking")) {
                table.comparative(row, splitDetails);
            } else if (splitDetails) {
                table.split(row);
            } else {
                Map<String, JsonNode> flat = new LinkedHashMap<>();
                flatten(row, "", flat);
                table.rows.add(flat);
            }
        }
        return table;
    }

    List<Map<String, JsonNode>> rows() {
        return rows;
    }

    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        return columns;
    }

    private void split(JsonNode row) {
        for (JsonNode detail : row.get("detailedResults")) {
            Map<String, JsonNode> flat = new LinkedHashMap<>();
            row.properties().forEach(member -> flat.put(member.getKey(), member.getValue()));
            flat.remove("detailedResults");
            flatten(detail, "", flat);
            rows.add(flat);
        }
    }

    private void comparative(JsonNode row, boolean splitDetails) {
        List<String> assets = assets(row);
        if (assets.size() < 2) {
            throw new AssertionError("the client drops a row of fewer than two assets: " + row);
        }
        Map<String, JsonNode> flat = new LinkedHashMap<>();
        row.properties().forEach(member -> {
            if (!member.getValue().isContainerNode()) {
                flat.put(member.getKey(), member.getValue());
            }
        });
        for (int i = 0; i < assets.size(); i++) {
            String column = assets.size() == 2 ? "asset" + (char) ('A' + i) : "asset_" + (i + 1);
            flat.put(column, com.fasterxml.jackson.databind.node.TextNode.valueOf(assets.get(i)));
        }
        row.properties().forEach(member -> {
            if (member.getValue().isObject() && !member.getValue().isEmpty()) {
                spread(member.getKey(), member.getValue(), assets, flat);
            }
        });
        JsonNode details = row.path("detailedResults");
        if (!splitDetails || details.isEmpty()) {
            rows.add(flat);
            return;
        }
        for (JsonNode detail : details) {
            Map<String, JsonNode> one = new LinkedHashMap<>(flat);
            flatten(detail, "", one);
            rows.add(one);
        }
    }

    private static List<String> assets(JsonNode row) {
        JsonNode source = row.path("assetUrls").isEmpty() ? row.path("aggregatedResults") : row.get("assetUrls");
        List<String> assets = new ArrayList<>();
        source.fieldNames().forEachRemaining(assets::add);
        assets.removeAll(UNDECIDED);
        return assets;
    }

    private static void spread(String field, JsonNode values, List<String> assets, Map<String, JsonNode> flat) {
        if (assets.stream().noneMatch(values::has)) {
            flatten(values, field, flat);
            return;
        }
        for (int i = 0; i < assets.size(); i++) {
            String prefix = assets.size() == 2 ? String.valueOf((char) ('A' + i)) : assets.get(i);
            flat.put(prefix + "_" + field, values.path(assets.get(i)));
        }
        for (String undecided : UNDECIDED) {
            if (values.has(undecided)) {
                flat.put(undecided + "_" + field, values.get(undecided));
            }
        }
    }

    private static void flatten(JsonNode object, String prefix, Map<String, JsonNode> flat) {
        object.properties().forEach(member -> {
            String name = prefix.isEmpty() ? member.getKey() : prefix + "_" + member.getKey();
            if (member.getValue().isObject()) {
                flatten(member.getValue(), name, flat);
            } else {
                flat.put(name, member.getValue());
            }
        });
    }
}
