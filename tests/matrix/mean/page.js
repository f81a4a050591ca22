// A host's script at its worst: freezes what all objects share, wraps fetch, takes common names.
const real = window.fetch;
window.fetch = async (...given) => {
  const answer = await real(...given);
  return new Response(await answer.arrayBuffer(), { status: answer.status });
};
Object.assign(window, { lit: 1, html: 1, Module: 1, require: () => 1, exports: {}, module: { exports: {} } });
window.define = Object.assign(() => 1, { amd: {} });
for (const shared of [Object, Array, Function, Map, Set, Promise, Error, RegExp, String]) {
  Object.freeze(shared.prototype);
  Object.freeze(shared);
}
