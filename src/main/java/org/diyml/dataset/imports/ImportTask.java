package org.diyml.dataset.imports;

import org.diyml.dataset.formats.DatasetFormat;
import org.diyml.projects.ProjectType;

/**
 * What a run of an import works on.
 *
 * @param format null to recognise it
 * @param keepMetadata whether pictures keep what they hold besides pixels
 * @param position how many pictures an earlier try of the run has done
 */
public record ImportTask(
    long importId,
    long projectId,
    ProjectType type,
    DatasetFormat format,
    boolean dryRun,
    boolean keepMetadata,
    int position) {}
