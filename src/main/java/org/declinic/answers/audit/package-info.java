/** Whether the engine did what the rules say, found out after each run. */
package org.declinic.answers.audit;
