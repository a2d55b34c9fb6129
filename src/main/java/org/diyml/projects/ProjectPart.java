package org.diyml.projects;

import org.diyml.platform.dataexport.DataPart;

/** What a room keeps about projects. */
public interface ProjectPart extends DataPart {}
