package org.declinic.cases.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.Expression;
import net.thisptr.jackson.jq.Function;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Version;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/**
 * The functions that mappings have: those of jq that only calculate, each call and each value of which counts, and those
 * that are given. Nothing of them reads a file, a clock or the environment. Immutable.
 */
final class MappingFunctions {

    static final Version JQ = Versions.JQ_1_6;

    /** What looks at something other than the record, takes unlimited time, or gives no number. */
    private static final Set<String> LEFT_OUT = Set.of(
            "test/1",
            "test/2",
            "match/1",
            "match/2",
            "capture/1",
            "capture/2",
            "scan/1",
            "scan/2",
            "split/2",
            "splits/1",
            "splits/2",
            "sub/2",
            "sub/3",
            "gsub/2",
            "gsub/3",
            "_match_impl/3",
            "_sub_impl/3",
            "now/0",
            "fromdateiso8601/0",
            "todateiso8601/0",
            "builtins/0",
            "debug_scope/0",
            "infinite/0",
            "nan/0",
            "combinations/0",
            "combinations/1");

    /** Those that go through all of a value, which may be far larger than what it was made of. */
    private static final Set<String> THROUGH_ALL = Set.of(
            "tostring/0",
            "tojson/0",
            "@json/0",
            "@text/0",
            "@csv/0",
            "@tsv/0",
            "@html/0",
            "@sh/0",
            "@uri/0",
            "@base64/0",
            "flatten/0",
            "flatten/1",
            "paths/0",
            "paths/1",
            "leaf_paths/0",
            "contains/1",
            "inside/1",
            "sort/0",
            "sort_by/1",
            "group_by/1",
            "unique/0",
            "unique_by/1",
            "min/0",
            "max/0",
            "min_by/1",
            "max_by/1",
            "index/1",
            "indices/1",
            "rindex/1",
            "walk/1",
            "join/1",
            "implode/0");

    /** A given function: null in, null out. */
    interface Given {

        /**
         * What comes of a value.
         *
         * @param value never null
         * @param arguments what the call is given
         * @return null when it cannot be read
         */
        JsonNode of(JsonNode value, List<JsonNode> arguments);
    }

    private final Map<String, Function> all = new HashMap<>();
    private final Scope jq = Scope.newEmptyScope();

    MappingFunctions(Map<String, Given> given) {
        Map<String, Function> ofJq =
                BuiltinFunctionLoader.getInstance().listFunctions(MappingFunctions.class.getClassLoader(), JQ, jq);
        ofJq.keySet().removeAll(LEFT_OUT);
        ofJq.forEach((name, function) -> all.put(name, Counted.function(function, THROUGH_ALL.contains(name))));
        all.put("setpath/2", Counted.withSmallIndexes(all.get("setpath/2")));
        given.forEach((name, function) -> all.put(name, Counted.function(calling(function), false)));
        all.forEach(jq::addFunction);
        jq.addFunction(Watched.RECURSE + "/0", all.get("recurse/0"));
        jq.addFunction(Watched.ITEM + "/0", (any, arguments, in, path, output, version) -> {
            Budget.ofThread().keep(in);
            output.emit(in, path);
        });
        jq.addFunction(Watched.INDEX + "/0", (any, arguments, in, path, output, version) -> {
            Budget.requireSmallIndex(in);
            output.emit(in, path);
        });
    }

    /** {@return their names, each with the number of its arguments behind a slash} */
    Set<String> names() {
        return all.keySet();
    }

    /** A scope for a mapping of so many parts. */
    Scope scope(int parts) {
        Scope scope = Scope.newChildScope(jq);
        for (int number = 0; number < parts; number++) {
            int part = number;
            scope.addFunction(Watched.CALL + number, 0, (any, arguments, in, path, output, version) -> {
                Budget.ofThread().begin(part, in);
                output.emit(in, path);
            });
            scope.addFunction(Watched.VALUE + number, 1, (inner, arguments, in, path, output, version) -> {
                Budget.ofThread().begin(part, in);
                Counted.emitAll(inner, arguments.get(0), in, output);
            });
        }
        return scope;
    }

    private static Function calling(Given function) {
        return (scope, arguments, in, path, output, version) ->
                output.emit(in.isNull() ? in : orNull(function.of(in, values(scope, arguments, in))), null);
    }

    private static JsonNode orNull(JsonNode value) {
        return value == null ? NullNode.getInstance() : value;
    }

    /** The first value of each argument; null of one that has none. */
    private static List<JsonNode> values(Scope scope, List<Expression> arguments, JsonNode in)
            throws JsonQueryException {
        JsonNode[] values = new JsonNode[arguments.size()];
        for (int at = 0; at < values.length; at++) {
            int argument = at;
            arguments.get(at).apply(scope, in, value -> {
                values[argument] = values[argument] == null ? value : values[argument];
            });
            values[at] = orNull(values[at]);
        }
        return List.of(values);
    }
}
