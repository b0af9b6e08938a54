/** A consultation: questions and answers about one case, without a terminal. */
package org.declinic.answers.consult;
