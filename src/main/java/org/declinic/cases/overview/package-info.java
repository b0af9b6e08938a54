/** What a run over many cases shows: counted case by case, then told as a text and as a page. */
package org.declinic.cases.overview;
