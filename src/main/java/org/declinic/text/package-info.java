/** How texts of cases and rule files are shown: card numbers masked, on one line, and what was likely meant. */
package org.declinic.text;
