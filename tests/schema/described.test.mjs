import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allJson } from './support.mjs';

/** Every property a schema names, as [path, schema], its own words before those it refers to. */
function* properties(schema, definitions, path) {
  if (schema === null || typeof schema !== 'object') return;
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (path.endsWith('if')) continue; // a condition on a property, not the property
    const target = property.$ref && definitions[property.$ref.replace('#/$defs/', '')];
    yield [`${path}/${name}`, { ...target, ...property }];
  }
  for (const [key, value] of Object.entries(schema)) {
    if (key !== 'then' || schema.if === undefined) {
      yield* properties(value, definitions, `${path}/${key}`);
    }
  }
}

// The endpoint's contract is no schema: endpoint.test.mjs looks at it.
for (const [name, schema] of allJson('assets/schema').filter(([name]) => name.endsWith('.schema.json'))) {
  test(`${name} says of every property what it is`, () => {
    const seen = [...properties(schema, schema.$defs, '')];
    assert.ok(seen.length > 25);
    for (const [path, property] of seen) {
      if (path.includes('/contains/')) continue;
      assert.ok(property.description?.length > 8, `${path} has no description`);
    }
    assert.ok(schema.title && schema.description);
    assert.match(schema.$id, /^urn:/);
  });
}
