/** What all pages share: errors in words, paging, texts, and the pages for errors. */
package org.diyml.platform.web;
