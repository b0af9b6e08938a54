package org.declinic.authoring.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declinic.cases.casefile.CaseReader;
import org.declinic.finding.Code;
import org.declinic.text.Printable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the scenarios of one file. A scenario with a mistake is left out, and the mistake told to the file. */
final class ScenarioReader {

    private static final List<String> KEYS = List.of("name", "now", "with", "expect", "expect not", "table");

    private final YamlFile file;
    private final String relative;
    private final CaseReader caseReader;
    private final ExpectedReader expectedReader;
    private final Set<String> names = new HashSet<>();
    private final List<Scenario> scenarios = new ArrayList<>();

    ScenarioReader(YamlFile file, String relative, CaseReader caseReader, ExpectedReader expectedReader) {
        this.file = file;
        this.relative = relative;
        this.caseReader = caseReader;
        this.expectedReader = expectedReader;
    }

    List<Scenario> read() {
        file.read().map(root -> new Part(file, root)).ifPresent(this::readAll);
        return scenarios;
    }

    private void readAll(Part root) {
        Map<String, Part> parts = root.fields("a scenario file", List.of("base", "scenarios"));
        Part base = parts.getOrDefault("base", new Part(file, MergePatch.object(root.node(), List.of())));
        List<Part> each = Optional.ofNullable(parts.get("scenarios")).stream()
                .flatMap(list -> list.elements().stream())
                .filter(part -> !part.isNull())
                .toList();
        if (!base.isObject()) {
            base.wrong(Code.WRONG_TYPE, "base must be keys, each with its value");
        } else if (each.isEmpty() && file.mistakes() == 0) {
            file.wrong(file.whole(), Code.EMPTY_FILE, "the file holds no scenario");
        } else {
            each.forEach(part -> read(part, base.node()));
        }
    }

    private void read(Part part, Node base) {
        int mistakes = file.mistakes();
        Map<String, Part> parts = part.fields("a scenario", KEYS);
        if (!part.isObject()) {
            return;
        }
        String name = name(part, parts.get("name"));
        Node withNow = MergePatch.merge(base, "now", parts.get("now"));
        Node oneCase = MergePatch.merge(withNow, "facts", parts.get("with"));
        List<Expected> expect = expected(parts.get("expect"), false);
        List<Expected> expectNot = expected(parts.get("expect not"), true);
        if (file.mistakes() > mistakes) {
            return;
        }
        List<Table.Row> rows =
                parts.containsKey("table") ? Table.rows(parts.get("table")) : List.of(Table.Row.only(part));
        rows.forEach(row -> add(row, name + row.suffix(), oneCase, expect, expectNot));
    }

    private String name(Part scenario, Part name) {
        if (name == null || name.isNull()) {
            scenario.wrong(Code.NO_NAME, "the scenario has no name");
            return "";
        }
        String text = name.single("name").orElse("");
        if (!text.isEmpty() && !names.add(text)) {
            name.wrong(Code.DUPLICATE_NAME, "another scenario of the file has the name '" + text + "' too");
        }
        return Printable.line(text);
    }

    private List<Expected> expected(Part part, boolean unwanted) {
        return part == null
                ? List.of()
                : and(List.of(), part.fields(unwanted ? "expect not" : "expect", ExpectedReader.KEYS), unwanted);
    }

    private List<Expected> and(List<Expected> expected, Map<String, Part> more, boolean unwanted) {
        List<Expected> all = new ArrayList<>(expected);
        if (!more.isEmpty()) {
            all.add(expectedReader.read(more, unwanted));
        }
        return all;
    }

    private void add(Table.Row row, String name, Node oneCase, List<Expected> expect, List<Expected> expectNot) {
        int mistakes = file.mistakes();
        List<Expected> allExpected = and(expect, row.expect(), false);
        List<Expected> allUnwanted = and(expectNot, row.expectNot(), true);
        if (allExpected.isEmpty() && allUnwanted.isEmpty()) {
            row.part().wrong(Code.EXPECTS_NOTHING, "the scenario '" + name + "' expects nothing");
        }
        MergedCase merged = new MergedCase(file, row.part().place(), MergePatch.merge(oneCase, row.changes()));
        merged.read(caseReader)
                .filter(read -> file.mistakes() == mistakes)
                .ifPresent(read -> scenarios.add(new Scenario(
                        row.part().place(), relative, name, merged.json(), read.facts(), allExpected, allUnwanted)));
    }
}
