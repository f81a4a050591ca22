/** What the entries of the donor's journal begin with, in the browser's storage. */
export const PLEDGES = 'lindung:pledge:';
