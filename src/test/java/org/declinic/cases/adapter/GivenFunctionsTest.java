package org.declinic.cases.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.declinic.facts.ReadAs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The functions that mappings are given: of what is in the table exactly what is there, and of anything else no error. */
class GivenFunctionsTest {

    private static final Path TABLE = Path.of("src/test/resources/adapters/given/functions.txt");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final MappingFunctions FUNCTIONS = functions();

    private static final List<String> CALLS = List.of(
            "major(\"EUR\")",
            "major(.; .)",
            "amount",
            "instant",
            "instant(\"UTC\")",
            "instant(.)",
            "region",
            "currency",
            "network",
            "kind",
            "wallet",
            "code",
            "leading_code");

    @TestFactory
    Stream<DynamicTest> eachRowOfTheTableIsRight() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> dynamicTest(
                        line, () -> assertEquals(line, said(line.split(" <= ")[0], line.split(" <= | => ")[1]))));
    }

    @Property
    void nothingIsAnError(@ForAll("json") JsonNode value) throws MappingFailed {
        for (String call : CALLS) {
            JsonNode made = run(call, value).get(0);
            if (value.isNull()) {
                assertEquals(value, made, call);
            }
        }
    }

    /** The row of the table: what comes of a value, and what is noted. */
    static String said(String call, String value) throws MappingFailed, JsonProcessingException {
        List<JsonNode> made = run(call, JSON.readTree(value));
        List<ReadAs> notes = Budget.ofThread().notes();
        return call + " <= " + value + " => " + (made.size() == 1 ? made.get(0) : made)
                + (notes.isEmpty()
                        ? ""
                        : ", noted: " + notes.get(0).field() + " "
                                + notes.get(0).written());
    }

    private static List<JsonNode> run(String call, JsonNode value) throws MappingFailed {
        return MappingText.compile(new MappingFile("table", "table", call, false), call, FUNCTIONS, wrong -> {
                    throw new AssertionError(wrong.toString());
                })
                .orElseThrow()
                .run(value);
    }

    private static MappingFunctions functions() {
        return new MappingFunctions(GivenFunctions.all(new Words(
                MappingFiles.in(List.of(), Optional.of(SampleRecords.FOLDER)).names())));
    }

    @Provide
    Arbitrary<JsonNode> json() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Arbitrary<JsonNode> plain = Arbitraries.oneOf(
                Arbitraries.just(nodes.nullNode()),
                Arbitraries.of(true, false).map(nodes::booleanNode),
                Arbitraries.longs().map(nodes::numberNode),
                Arbitraries.doubles().map(nodes::numberNode),
                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, 1e300).map(nodes::numberNode),
                Arbitraries.bigDecimals().map(nodes::numberNode),
                Arbitraries.of("1e1000000000", "1e-1000000000").map(each -> nodes.numberNode(new BigDecimal(each))),
                Arbitraries.strings().map(nodes::textNode),
                Arbitraries.strings()
                        .withChars("0123456789-+.:TZ ,/eE")
                        .ofMaxLength(30)
                        .map(nodes::textNode));
        return Arbitraries.oneOf(
                plain,
                plain.list().ofMaxSize(3).map(each -> nodes.arrayNode().addAll(each)),
                plain.map(each -> nodes.objectNode().set("debit", each)));
    }
}
