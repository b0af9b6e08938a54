package org.declinic.cases.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A mapping that is watched means the same as without. */
class WatchedTest {

    private static final Path EXPRESSIONS = Path.of("src/test/resources/adapters/jq/expressions.txt");
    private static final Path VALUE = Path.of("src/test/resources/adapters/jq/value.json");

    @TestFactory
    Stream<DynamicTest> everyExpressionGivesTheSame() throws IOException {
        JsonNode value = JsonMapper.builder().build().readTree(VALUE.toFile());
        return Files.readAllLines(EXPRESSIONS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> dynamicTest(line, () -> assertSame(line, List.of(value))));
    }

    @TestFactory
    Stream<DynamicTest> everyAdapterGivesTheSameOfItsSamples() throws IOException {
        return SampleRecords.adapters()
                .map(name -> dynamicTest(name, () -> {
                    String mapping =
                            Files.readString(SampleRecords.mapping(name)).replace("include \"declinic\";", "");
                    assertSame(mapping, SampleRecords.of(name));
                }));
    }

    private static void assertSame(String mapping, List<JsonNode> records) throws JsonQueryException, IOException {
        MappingFunctions functions = functions();
        String watched = Watched.of("m", mapping, new Tokens(mapping)).text();
        for (JsonNode record : records) {
            assertEquals(run(mapping, record, functions), run(watched, record, functions), watched);
        }
    }

    private static MappingFunctions functions() throws IOException {
        return new MappingFunctions(GivenFunctions.all(new Words(
                MappingFiles.in(List.of(), Optional.of(SampleRecords.FOLDER)).names())));
    }

    private static List<String> run(String text, JsonNode record, MappingFunctions functions)
            throws JsonQueryException {
        List<String> values = new ArrayList<>();
        JsonQuery query = JsonQuery.compile(text, MappingFunctions.JQ);
        Budget.ofThread().renew();
        try {
            query.apply(functions.scope(10_000), record, value -> values.add(value.toString()));
        } catch (JsonQueryException e) {
            values.add(e.getMessage());
        }
        return values;
    }
}
