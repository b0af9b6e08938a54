/** Tables of knowledge beside the rules: plain CSV, of which a rule gets the rows that it asks for. */
package org.declinic.tables;
