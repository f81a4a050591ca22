// The endpoint's contract: a sound OpenAPI document, whose schemas and examples are what the core
// writes and takes (tests/unit/endpoint_test.cpp reads the same vectors).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readJson } from './support.mjs';

const api = readJson('assets/schema/pledge-endpoint-1.openapi.json');
const record = readJson('assets/schema/pledge-1.schema.json');
const vectors = readJson('tests/vectors/pledge-1.json');

const pointerOf = (ref) => ref.slice('#/'.length).split('/');
const at = (ref) => pointerOf(ref).reduce((node, step) => node?.[step], api);

/** Every object and list of a document, with its place. */
function* nodes(node, path = '#') {
  if (node === null || typeof node !== 'object') return;
  yield [path, node];
  for (const [key, value] of Object.entries(node)) yield* nodes(value, `${path}/${key}`);
}

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** Every operation as [name, operation, path]. */
function* operations() {
  for (const [path, item] of [...Object.entries(api.paths), ...Object.entries(api.webhooks)]) {
    for (const [method, operation] of Object.entries(item)) {
      assert.ok(METHODS.has(method), `${path}: ${method}`);
      yield [`${method} ${path}`, operation, path];
    }
  }
}

const ajv = addFormats(
  new Ajv({ strictTypes: false, strictRequired: false, allErrors: true, discriminator: false }),
);
ajv.addVocabulary(['discriminator', 'example']);
ajv.addSchema({
  $id: 'urn:lindung:api',
  $defs: JSON.parse(JSON.stringify(api.components.schemas).replaceAll('#/components/schemas/', '#/$defs/')),
});
const validators = new Map();

/** What is wrong with a value, by one of the document's schemas; "" for nothing. */
function wrong(schema, value) {
  const key = JSON.stringify(schema);
  if (!validators.has(key)) {
    validators.set(key, ajv.compile(JSON.parse(key.replaceAll('#/components/schemas/', 'urn:lindung:api#/$defs/'))));
  }
  const validate = validators.get(key);
  return validate(value) ? '' : JSON.stringify(validate.errors);
}
const of = (name) => ({ $ref: `#/components/schemas/${name}` });

test('it is OpenAPI 3.1 with what every document needs', () => {
  assert.match(api.openapi, /^3\.1\.\d+$/);
  for (const key of ['title', 'version', 'description']) assert.ok(api.info[key], key);
  const known = ['openapi', 'info', 'jsonSchemaDialect', 'servers', 'paths', 'webhooks', 'components',
    'security', 'tags', 'externalDocs'];
  for (const key of Object.keys(api)) assert.ok(known.includes(key) || key.startsWith('x-'), key);
  for (const server of api.servers) {
    const names = [...server.url.matchAll(/{(\w+)}/g)].map(([, name]) => name);
    assert.deepEqual(Object.keys(server.variables), names);
  }
});

test('every reference leads somewhere, and every schema is used', () => {
  const used = new Set();
  for (const [path, node] of nodes(api)) {
    if (typeof node.$ref !== 'string') continue;
    assert.ok(at(node.$ref), `${path} refers to ${node.$ref}`);
    used.add(node.$ref);
  }
  for (const name of Object.keys(api.components.schemas)) {
    assert.ok(used.has(of(name).$ref), `nothing uses ${name}`);
  }
});

test('every operation says what it is, what it takes and what it answers', () => {
  const ids = new Set();
  const tags = new Set(api.tags.map(({ name }) => name));
  for (const [name, operation, path] of operations()) {
    assert.ok(operation.summary && operation.description, name);
    assert.ok(operation.operationId && !ids.has(operation.operationId), name);
    ids.add(operation.operationId);
    for (const tag of operation.tags) assert.ok(tags.has(tag), `${name}: ${tag}`);
    const inPath = [...path.matchAll(/{(\w+)}/g)].map(([, parameter]) => parameter);
    const parameters = operation.parameters ?? [];
    assert.deepEqual(parameters.filter((one) => one.in === 'path').map((one) => one.name), inPath);
    for (const parameter of parameters) {
      assert.ok(['path', 'header', 'query'].includes(parameter.in), name);
      assert.ok(parameter.description && parameter.schema, `${name}: ${parameter.name}`);
      assert.ok(parameter.in !== 'path' || parameter.required === true, name);
    }
    for (const [status, response] of Object.entries(operation.responses)) {
      assert.match(status, /^[1-5]\d\d$/);
      assert.ok(response.description, `${name} ${status}`);
      if (status >= '400') assert.deepEqual(Object.keys(response.content), ['application/problem+json']);
    }
  }
  assert.deepEqual(ids, new Set(['placeOrder', 'getStatus', 'notifyPayment']));
  assert.deepEqual(Object.keys(api.paths['/pledges'].post.responses), ['200', '201', '400', '409', '422', '429', '500', '503']);
  for (const status of ['429', '503']) {
    assert.ok(api.paths['/pledges'].post.responses[status].headers['Retry-After']);
  }
});

test('every security scheme that is asked for is there', () => {
  for (const [name, { security = [] }] of operations()) {
    for (const scheme of security.flatMap(Object.keys)) {
      assert.ok(api.components.securitySchemes[scheme], `${name}: ${scheme}`);
    }
  }
});

test('every property is described', () => {
  for (const [path, node] of nodes(api.components.schemas)) {
    if (/\/(if|then)$/.test(path)) continue;
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      assert.ok(property.description?.length > 8, `${path}/${name}`);
    }
  }
});

test('every example is what its schema says', () => {
  let count = 0;
  for (const [path, node] of nodes(api)) {
    if (path.includes('/schemas/') || !node.schema) continue;
    const examples = Object.values(node.examples ?? {}).map(({ value }) => value);
    if ('example' in node) examples.push(node.example);
    for (const example of examples) {
      assert.equal(wrong(node.schema, example), '', path);
      ++count;
    }
    if (path.includes('/content/')) assert.ok(examples.length > 0, `${path} has no example`);
  }
  assert.ok(count > 25);
});

test('the order that the core writes is an Order', () => {
  for (const { order } of vectors.orders) {
    assert.equal(wrong(of('Order'), order), '');
    const { return_url, ...alone } = order;
    assert.ok(return_url);
    assert.equal(wrong(of('Order'), alone), '');
    for (const key of Object.keys(alone)) {
      const { [key]: gone, ...less } = alone;
      assert.notEqual(wrong(of('Order'), less), '', `without ${key}, which was ${gone}`);
    }
    assert.deepEqual(Object.keys(order), Object.keys(api.components.schemas.Order.properties).filter((key) => key in order));
  }
});

test('the answers that the core takes are Answers, and Statuses', () => {
  for (const { name, answer } of vectors.answers) assert.equal(wrong(of('Answer'), answer), '', name);
  for (const { name, answer } of vectors.statuses) assert.equal(wrong(of('Status'), answer), '', name);
});

test('an answer that the core refuses is no Answer', () => {
  const { reference } = vectors.orders[0].order;
  const pending = (action) => ({ reference, status: 'pending', action });
  const refused = {
    'no reference': { status: 'paid' },
    'no status': { reference },
    'a status nobody knows': { reference, status: 'ok' },
    'pending without an action': { reference, status: 'pending' },
    'an action nobody knows': pending({ type: 'iframe', url: 'https://a.example/' }),
    'a redirect to nowhere': pending({ type: 'redirect' }),
    'a redirect to a script': pending({ type: 'redirect', url: 'javascript:alert(1)' }),
    'a redirect past the host': pending({ type: 'redirect', url: 'https://a@b.example/' }),
    'a wallet by a scheme': pending({ type: 'wallet', url: 'gopay://transfer' }),
    'a code without its text': pending({ type: 'qr' }),
    'an account without a bank': pending({ type: 'virtual_account', number: '12345' }),
    'an account of letters': pending({ type: 'virtual_account', bank: 'bca', number: '12a45' }),
    'no steps': pending({ type: 'instructions', steps: [] }),
    'a time of day alone': { reference, status: 'paid', paid_at: '10:00' },
    'a part of a rupiah': { reference, status: 'paid', amount: 0.5 },
  };
  for (const [what, answer] of Object.entries(refused)) {
    assert.notEqual(wrong(of('Answer'), answer), '', what);
  }
});

test('what record and contract share is the same in both', () => {
  const own = api.components.schemas;
  const withoutTexts = (schema) =>
    JSON.parse(JSON.stringify(schema, (key, value) => (['description', 'title'].includes(key) ? undefined : value))
      .replaceAll('#/components/schemas/MonthPrice', '#/$defs/month_price')
      .replaceAll('#/components/schemas/Month', '#/$defs/month'));
  for (const [mine, theirs] of [['Reference', 'reference'], ['Instant', 'instant'], ['Month', 'month'],
    ['Address', 'address'], ['Quote', 'quote'], ['MonthPrice', 'month_price']]) {
    assert.deepEqual(withoutTexts(own[mine]), withoutTexts(record.$defs[theirs]), mine);
  }
  assert.deepEqual(own.PaymentStatus.enum, record.$defs.payment.properties.status.enum);
  assert.deepEqual(Object.keys(own.Action.discriminator.mapping), record.$defs.action.properties.type.enum);
});
