/** What a rule set knows: its causes and remedies, as a table and as JSON; and the schemas of its files. */
package org.declinic.cases.catalog;
