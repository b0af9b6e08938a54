package org.declinic.answers.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.cases.report.JsonReport;
import org.declinic.cases.report.Style;
import org.declinic.engine.knowledge.Knowledge;
import org.declinic.engine.session.RuleFailure;
import org.declinic.finding.Finding;
import org.declinic.project.ProjectRules;
import org.declinic.project.Samples;

/** Records in tests, by the project's rules where nothing else is said. */
final class Records {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String PROGRAM = "1.2.3";

    private static final Recorder RECORDER = new Recorder(ProjectRules.KNOWLEDGE, PROGRAM);

    private Records() {}

    static CaseRecord of(Case stated) {
        try {
            return RECORDER.of(stated);
        } catch (RuleFailure e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    /** The record of a sample, as JSON. */
    static ObjectNode ofSample(String id) {
        return Samples.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> json(List.of(of(each))))
                .map(array -> (ObjectNode) array.get(0))
                .orElseThrow();
    }

    /** What {@code explain --format json} prints. */
    static String written(List<CaseRecord> records) {
        try {
            return JsonReport.array(records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ArrayNode json(List<CaseRecord> records) {
        try {
            return (ArrayNode) JSON.readTree(written(records));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadRecords read(Knowledge knowledge, String text) {
        ReadRecords records = new ReadRecords();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        new RecordReader(knowledge.factTypes())
                .read(CaseSource.of("records.json", new ByteArrayInputStream(bytes), knowledge.factTypes()), records);
        return records;
    }

    /** What is said of the records in a text, and below it what is wrong with others. */
    static String rechecked(Knowledge knowledge, String program, String text) {
        ReadRecords records = read(knowledge, text);
        Recorder recorder = new Recorder(knowledge, program);
        StringBuilder said = new StringBuilder();
        records.all().forEach(each -> {
            try {
                said.append(Rechecked.of(each, recorder).text(Style.PLAIN));
            } catch (RuleFailure e) {
                throw new AssertionError(e.finding().toString(), e);
            }
        });
        records.wrong().forEach((Finding finding) -> said.append(finding).append('\n'));
        return said.toString();
    }

    static String rechecked(String text) {
        return rechecked(ProjectRules.KNOWLEDGE, PROGRAM, text);
    }
}
