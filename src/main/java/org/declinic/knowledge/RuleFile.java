package org.declinic.knowledge;

/**
 * A file of rules.
 *
 * @param path relative to its rules folder, with slashes
 * @param text the whole file
 */
record RuleFile(String path, String text) {}
