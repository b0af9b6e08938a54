package org.declinic.cases.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.declinic.Declinic;
import org.declinic.facts.Fact;
import org.junit.jupiter.api.Test;

/** No cell begins as a formula does. */
class CsvLinesTest {

    @Test
    void aFormulaIsATextInASpreadsheetHoweverItsSignIsWritten() {
        for (String id : List.of("=1+1", "＝1+1", "+1", "＋1", "-1", "－1", "@a", "＠a", "  =1", "\u3000＝1", "\u00a0=1")) {
            assertEquals("'" + id, cellOf(id));
        }
        for (String id : List.of("a=1", "1-1", "case", "'=1", "")) {
            assertEquals(id, cellOf(id));
        }
    }

    private static String cellOf(String id) {
        String row = new String(
                new CsvLines()
                        .of(List.of(Declinic.withBuiltInRules()
                                .diagnose(id, List.of(new Fact("CheckoutAttempt", Map.of("total", 1)))))),
                StandardCharsets.UTF_8);
        return row.substring(0, row.indexOf(',')).replace("\"", "");
    }
}
