package org.diyml.dataset.imports;

import java.util.List;

/**
 * An import with the first of its problems.
 *
 * @param problemCount how many there are in all
 */
public record ImportReport(
    DatasetImport imported, List<ImportProblem> problems, long problemCount) {}
