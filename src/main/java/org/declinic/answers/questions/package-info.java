/** What is unknown of a case and would decide something: what to ask next, best first. */
package org.declinic.answers.questions;
