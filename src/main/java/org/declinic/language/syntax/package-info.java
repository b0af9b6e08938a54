/** Folders are walked, and rule files become trees in which every word has its place, and what cannot be read of them becomes findings. */
package org.declinic.language.syntax;
