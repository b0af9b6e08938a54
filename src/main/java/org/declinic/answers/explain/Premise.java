package org.declinic.answers.explain;

import java.util.List;
import java.util.Map;

/**
 * Something that a rule found.
 *
 * @param type the name of its type
 * @param fields the fields that the rule looks at, in the order in which it is written, with their values as in case
 *     files; {@code null} is unknown
 * @param cause the code of the cause when it is one, or {@code null}; what a cause comes from is told once
 * @param because the rules that derived it; empty for a stated fact
 */
record Premise(String type, Map<String, Object> fields, String cause, List<Derivation> because) {}
