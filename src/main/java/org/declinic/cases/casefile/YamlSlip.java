package org.declinic.cases.casefile;

/**
 * What is wrong in YAML, and what to write.
 *
 * @param line from 1
 * @param column from 1
 * @param message what is wrong
 * @param help what to write, or {@code null}
 */
record YamlSlip(int line, int column, String message, String help) {}
