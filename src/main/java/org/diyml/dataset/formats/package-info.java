/**
 * Archives of labelled pictures as other tools write and read them.
 *
 * <p>Reading: {@link org.diyml.dataset.formats.Archive} opens a zip that may be hostile, {@link
 * org.diyml.dataset.formats.ImportPlanner} tells which picture has which annotations, and why the
 * rest was left out. Writing: {@link org.diyml.dataset.formats.DatasetWriter} streams a zip.
 *
 * <p>Plain Java: knows files and text, no database and no server. Pictures are not decoded here.
 */
package org.diyml.dataset.formats;
