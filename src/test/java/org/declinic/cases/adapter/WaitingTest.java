package org.declinic.cases.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.declinic.cases.casefile.CaseText;
import org.declinic.facts.Fact;
import org.declinic.facts.ReadAs;
import org.declinic.finding.Code;
import org.declinic.finding.Finding;
import org.junit.jupiter.api.Test;

/** What waits comes back as it was, whatever is known of it and however long it is. */
class WaitingTest {

    private static final String LONG = "€".repeat(70_000);

    @Test
    void whateverWaitsComesBackAsItWasAndInItsOrder() {
        Waiting waiting = new Waiting();
        List<CaseText> texts = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            texts.add(text(i));
            waiting.add(Mapped.wrong(texts.get(i)), null, null);
            waiting.next();
        }
        for (CaseText text : texts) {
            CaseText same = waiting.poll().mapped().text();
            assertArrayEquals(text.bytes(), same.bytes());
            assertEquals(said(text), said(same));
        }
        assertEquals(null, waiting.next());
    }

    private static String said(CaseText text) {
        return text.withBytes(new byte[0]).toString().replaceAll("\\[B@\\w+", "");
    }

    /** A case, one with notes, one with more facts than notes, and a record that none can be made of. */
    private static CaseText text(int number) {
        byte[] bytes = ("{\"id\":\"" + number + "\"}").getBytes(StandardCharsets.UTF_8);
        CaseText record = new CaseText("made", number, new CaseText.Start(number, 2, 3), bytes, null, List.of());
        return switch (number % 4) {
            case 0 -> record.made(number, bytes, List.of());
            case 1 -> record.made(number, bytes, List.of(new ReadAs("a", number == 601 ? LONG : "b", "c")));
            case 2 -> record.made(number, bytes, List.of(new Fact("Other", Map.of("field", number))));
            default -> record.foreign(List.of(Finding.at(record.place(), Code.UNREADABLE, "no record")));
        };
    }
}
