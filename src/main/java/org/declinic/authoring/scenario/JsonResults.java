package org.declinic.authoring.scenario;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;

/** What came of scenarios, as one JSON object. */
public final class JsonResults implements ScenarioReport {

    /** A report. */
    public JsonResults() {}

    @Override
    public void write(ScenarioRun run, Writer out) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("passed", run.passed());
        root.put("failed", run.failed());
        ArrayNode scenarios = root.putArray("scenarios");
        run.results().forEach(result -> add(result, scenarios.addObject()));
        root.putNull("coverage");
        run.coverage().ifPresent(coverage -> add(coverage, root.putObject("coverage")));
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter();
        pretty.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        out.write(JsonMapper.builder()
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build()
                .writer(pretty)
                .writeValueAsString(root));
        out.write('\n');
        out.flush();
    }

    private static void add(Result result, ObjectNode to) {
        to.put("file", result.scenario().place().file());
        to.put("line", result.scenario().place().line());
        to.put("name", result.scenario().name());
        to.put("passed", result.passed());
        ArrayNode differences = to.putArray("differences");
        result.differences()
                .forEach(difference -> differences
                        .addObject()
                        .put("expected", difference.expected())
                        .put("actual", difference.actual()));
        ArrayNode why = to.putArray("why");
        result.why().forEach(why::add);
    }

    private static void add(Coverage coverage, ObjectNode to) {
        ArrayNode measures = to.putArray("measures");
        coverage.measures()
                .forEach(measure -> measures.addObject()
                        .put("what", measure.what())
                        .put("covered", measure.covered())
                        .put("total", measure.total())
                        .put("percent", measure.percent()));
        ArrayNode gaps = to.putArray("gaps");
        coverage.gaps()
                .forEach(gap -> gaps.addObject()
                        .put("file", gap.place().file())
                        .put("line", gap.place().line())
                        .put("rule", gap.rule())
                        .put("text", gap.text())
                        .put("missing", gap.missing()));
    }
}
