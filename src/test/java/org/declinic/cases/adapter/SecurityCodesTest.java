package org.declinic.cases.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.declinic.cases.casefile.CaseSource;
import org.declinic.cases.casefile.CaseText;
import org.declinic.cases.casefile.Records;
import org.declinic.facts.FactTypes;
import org.declinic.project.Folders;
import org.junit.jupiter.api.Test;

/** No adapter sees the security code of a card, and no message shows one. */
class SecurityCodesTest {

    private static final String JSON =
            "{\"id\":\"a\",\"card\":{\"cvc\":\"123\",\"cid\":\"12345\",\"cvc_check\":\"pass\"},"
                    + "\"security_code\":1234,\"cvv\":{\"value\":\"123\"},\"codes\":[{\"cardVerification\":[\"123\"]}]}";

    @Test
    void recordsAreReadWithoutThem() throws Exception {
        assertEquals(
                List.of("{\"id\":\"a\",\"card\":{\"cid\":\"12345\",\"cvc_check\":\"pass\"},\"cvv\":{},"
                        + "\"codes\":[{\"cardVerification\":[]}]}"),
                read("record.json", JSON));
        assertEquals(
                List.of("{\"id\":\"a\",\"total\":\"4550\"}"), read("record.csv", "id,Card CVV,total\na,123,4550\n"));
        assertEquals(List.of("{\"id\":\"a\",\"x\":\"1\"}"), read("record.txt", "id=a&card%5Bcvv%5D=123&x=1\n"));
    }

    @Test
    void noBadRecordShowsThem() throws Exception {
        Path file = Files.writeString(
                Folders.fresh("security-codes").resolve("record.json"),
                JSON.replace("\"a\"", "\"a\",\"card_code\":\"123\""));
        try (CaseSource source = CaseSource.records(file, ',', UnaryOperator.identity())) {
            CaseText text = source.next();
            From none = new From(Mappings.in(List.of(), Optional.empty()), Optional.empty());
            String shown = new RecordMapper(none, FactTypes.inJava())
                    .map(text).stream().map(mapped -> mapped.text().masked()).collect(Collectors.joining());
            assertEquals(
                    "{\"id\":\"***\",\"card_code\":\"***\",\"card\":{\"cvc\":\"***\",\"cid\":\"***\",\"cvc_check\":\"***\"},"
                            + "\"security_code\":\"***\",\"cvv\":{\"value\":\"***\"},\"codes\":[{\"cardVerification\":[\"***\"]}]}",
                    shown);
        }
    }

    private static List<String> read(String name, String text) throws Exception {
        Path file = Files.writeString(Folders.fresh("security-codes").resolve(name), text);
        List<String> records = new ArrayList<>();
        Records.in(file, record -> records.add(record.toString()), finding -> records.add(finding.toString()));
        return records;
    }
}
