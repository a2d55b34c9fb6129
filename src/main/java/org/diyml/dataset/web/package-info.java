/** The page on which people upload, look at and label images. */
package org.diyml.dataset.web;
