/** What backbones see in pictures, computed once for each content and kept on disk. */
package org.diyml.features;
