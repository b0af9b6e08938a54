/** Why a diagnosis is as it is: each conclusion as a tree, by the rules that led to it, down to the stated facts. */
package org.declinic.answers.explain;
