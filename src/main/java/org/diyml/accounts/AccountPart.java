package org.diyml.accounts;

import org.diyml.platform.dataexport.DataPart;

/** What a room keeps about accounts. */
public interface AccountPart extends DataPart {}
