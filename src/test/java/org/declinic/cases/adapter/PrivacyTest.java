package org.declinic.cases.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.declinic.cases.batch.BadRecord;
import org.declinic.cases.casefile.Case;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.cases.casefile.CaseText;
import org.declinic.text.CardNumbers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is somebody's own in a record comes out of no adapter: not as a case, nor as a message, nor as a bad record. */
class PrivacyTest {

    private static final Mappings MAPPINGS = Mappings.in(List.of(), Optional.of(SampleRecords.FOLDER));

    @TestFactory
    Stream<DynamicTest> nothingPersonalIsInCases() throws IOException {
        return each(records -> List.of(records.text()));
    }

    @TestFactory
    Stream<DynamicTest> nothingPersonalIsInRecordsThatAreCutOff() throws IOException {
        return each(records -> {
            List<String> cut = new ArrayList<>();
            String text = records.text();
            for (int length = 1; length < text.length(); length += 1 + text.length() / 40) {
                cut.add(text.substring(0, length));
            }
            return cut;
        });
    }

    @TestFactory
    Stream<DynamicTest> nothingPersonalIsInRecordsWithAFieldOfAnotherType() throws IOException {
        return each(PlantedSample::withFieldsOfOtherTypes);
    }

    @TestFactory
    Stream<DynamicTest> nothingPersonalIsInRecordsOfAnotherSystem() throws IOException {
        return SampleRecords.adapters()
                .flatMap(adapter -> PlantedSample.of(adapter).stream())
                .map(sample -> dynamicTest(
                        sample.file().toString(),
                        () -> assertClean(
                                new From(MAPPINGS, MAPPINGS.find("klarna")), sample.text(), sample.delimiter())));
    }

    private interface Texts {
        List<String> of(PlantedSample sample);
    }

    private static Stream<DynamicTest> each(Texts texts) throws IOException {
        return SampleRecords.adapters()
                .flatMap(adapter -> PlantedSample.of(adapter).stream())
                .map(sample -> dynamicTest(sample.file().toString(), () -> {
                    From from = new From(MAPPINGS, MAPPINGS.find(sample.adapter()));
                    for (String text : texts.of(sample)) {
                        assertClean(from, text, sample.delimiter());
                    }
                }));
    }

    /** Names of attempts are long numbers, of which one in ten passes for that of a card: they are left as they are. */
    private static void assertClean(From from, String text, char delimiter) throws IOException {
        Set<String> leaks = new LinkedHashSet<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Read read = Read.of(from, () -> CaseSource.records("input", new ByteArrayInputStream(bytes), delimiter));
        look("message", Read.lines(read.findings()), leaks);
        for (Case each : read.cases()) {
            look("case", each.facts().toString(), leaks);
            look("id", CardNumbers.mask(each.id()), leaks);
        }
        RecordMapper mapper = RecordMapper.forAnyRules(from);
        try (CaseSource source = CaseSource.records("input", new ByteArrayInputStream(bytes), delimiter)) {
            for (CaseText record = source.next(); record != null; record = source.next()) {
                for (Mapped mapped : mapper.map(record)) {
                    if (!mapped.text().wrong().isEmpty()) {
                        look(
                                "bad record",
                                new BadRecord(mapped.text(), mapped.text().wrong()).toJson(true),
                                leaks);
                    }
                }
            }
        }
        assertEquals(Set.of(), leaks);
    }

    private static void look(String where, String said, Set<String> leaks) {
        for (String trace : Planted.TRACES) {
            int at = said.indexOf(trace);
            if (at >= 0) {
                leaks.add(where + " has '" + trace + "' in: "
                        + said.substring(Math.max(0, at - 80), Math.min(said.length(), at + 80)));
            }
        }
    }
}
