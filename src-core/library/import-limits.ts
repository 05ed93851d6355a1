/** Bytes of the largest text file that is read; a news article is a few kilobytes. */
export const maxFileLength = 20 * 1024 * 1024;

/** Files that one call hands to main at most. A window with more sends them one call after the other. */
export const maxFilesPerCall = 100;

/** Bytes of the largest file of annotations that is read, and UTF-16 units of the longest that is written. */
export const maxAnnotationsLength = 50 * 1024 * 1024;
