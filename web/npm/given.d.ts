/** By the build: shipped campaigns' addresses by their ids, each written out for bundlers. */
declare module '#shipped' {
  const shipped: Readonly<Record<string, () => URL>>;
  export default shipped;
}
/** The core as plain JavaScript. */
declare module '#plain';
declare module '#pay-plain';
