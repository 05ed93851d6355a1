/** Nothing to set; the file keeps every tool that looks for it on the same defaults. */
export default {};
