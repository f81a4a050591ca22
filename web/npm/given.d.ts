/** By the build: shipped campaigns' addresses by their ids, each written out for bundlers. */
declare module '#shipped' {
  const shipped: Readonly<Record<string, () => URL>>;
  export default shipped;
}
/** The same of words by their languages. */
declare module '#words' {
  const words: Readonly<Record<string, () => URL>>;
  export default words;
}
/** The core as plain JavaScript. */
declare module '#plain';
declare module '#pay-plain';
