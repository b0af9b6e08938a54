package org.declinic.cases.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts what is somebody's own into a record, wherever such things stand in records of its kind. */
final class Planted {

    private static final String MAIL = "zoe.planted@example.org";
    private static final String NAME = "Zoe Plantedname";
    private static final String PHONE = "+41 79 123 98 76";
    private static final String STREET = "Plantedstrasse 77";
    private static final String CITY = "Plantedville";
    private static final String TOKEN = "tok_plantedA1B2C3";
    private static final String SECRET = "pi_3Planted_secret_Zq81";
    private static final String CARD = "4242424242424242";
    private static final String GROUPED = "4000 0566 5566 5556";

    /** What must stand nowhere; of a mail address or a name, not even a part. */
    static final List<String> TRACES = List.of(
            "zoe.planted",
            "Plantedname",
            "Zoe",
            "123 98 76",
            "Plantedstrasse",
            CITY,
            "plantedA1B2C3",
            "Zq81",
            CARD,
            GROUPED);

    private static final Pattern PERSONAL = Pattern.compile("billing.*|shipping.*|customer.*|shopper.*|payer.*|owner"
            + "|metadata|card.?holder.*|buyer.*|recipient|delivery.*|.*address|account.?holder.*|subscriber");

    private static final Map<Pattern, String> BY_NAME = Map.of(
            Pattern.compile(".*e.?mail.*"), MAIL,
            Pattern.compile(".*phone.*|.*mobile.*"), PHONE,
            Pattern.compile(".*(holder|first|last|given|sur|full|family).?name.*|card name"), NAME,
            Pattern.compile(".*(street|line.?[123]|address.?[123]).*"), STREET,
            Pattern.compile(".*client.?secret|.*token"), SECRET,
            Pattern.compile(".*(note|memo|statement.?descriptor.*|custom.?id)"), NAME + " " + PHONE);

    private static final Map<String, String> IN_PERSONAL = Map.of(
            "name",
            NAME,
            "city",
            CITY,
            "locality",
            CITY,
            "user_agent",
            MAIL,
            "company",
            NAME,
            "reference",
            NAME,
            "id",
            TOKEN);

    private Planted() {}

    /** Into all fields that there are. */
    static JsonNode into(JsonNode value) {
        return into(value, "", false);
    }

    /** Into fields that there are not, too. */
    static JsonNode intoMore(JsonNode record) {
        if (into(record) instanceof ObjectNode more) {
            more.put("receipt_email", MAIL).put("client_secret", SECRET).put("cardHolderName", NAME);
            more.putObject("customer_details").put("name", NAME).put("phone", PHONE);
            more.putObject("metadata").put("order", GROUPED).put("who", NAME).put("pan", CARD);
            more.putArray("notes").add(NAME).add(MAIL).add(STREET);
            return more;
        }
        return record;
    }

    private static JsonNode into(JsonNode value, String name, boolean isPersonal) {
        boolean within = isPersonal || PERSONAL.matcher(name).matches();
        if (value instanceof ObjectNode object) {
            ObjectNode planted = object.objectNode();
            object.properties()
                    .forEach(field -> planted.set(
                            field.getKey(),
                            into(field.getValue(), field.getKey().toLowerCase(Locale.ROOT), within)));
            return planted;
        }
        if (value instanceof ArrayNode list) {
            ArrayNode planted = list.arrayNode();
            list.forEach(each -> planted.add(into(each, name, within)));
            return planted;
        }
        return value.isTextual() ? new TextNode(into(value.textValue(), name, within)) : value;
    }

    private static String into(String text, String name, boolean isPersonal) {
        for (Map.Entry<Pattern, String> planted : BY_NAME.entrySet()) {
            if (planted.getKey().matcher(name).matches()) {
                return planted.getValue();
            }
        }
        if (isPersonal && IN_PERSONAL.containsKey(name)) {
            return IN_PERSONAL.get(name);
        }
        return name.endsWith("message") || name.endsWith("description")
                ? text + ", " + MAIL + " " + CARD + " (" + GROUPED + ") " + TOKEN
                : text;
    }
}
