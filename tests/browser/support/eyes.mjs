// What a phone's camera and a printer make of what the widget shows.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Calls `use` with the path of a file that holds these bytes. */
async function asFile(bytes, use) {
  const folder = await mkdtemp(join(tmpdir(), 'lindung-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The text of the one code in a picture. */
export const scan = (picture) =>
  asFile(picture, async (path) => {
    const { stdout } = await run('zbarimg', ['-q', '--raw', path]);
    return stdout.replace(/\n$/, '');
  });

/** A page on paper: its text, and the code on it. It must be one sheet of A4. */
export async function printed(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return asFile(pdf, async (path) => {
    const { stdout: about } = await run('pdfinfo', [path]);
    assert.match(about, /^Pages:\s+1$/m);
    assert.match(about, /^Page size:.*\(A4\)$/m);
    const { stdout: text } = await run('pdftotext', ['-layout', path, '-']);
    await run('pdftoppm', ['-png', '-r', '150', '-singlefile', path, path]);
    const { stdout: code } = await run('zbarimg', ['-q', '--raw', `${path}.png`]);
    return { text: text.replace(/\s+/g, ' ').trim(), code: code.trim() };
  });
}

/** CRC-16/CCITT-FALSE, as four digits. */
function crcOf(text) {
  let crc = 0xffff;
  for (const byte of Buffer.from(text)) {
    crc ^= byte << 8;
    for (let i = 0; i < 8; ++i) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

/** Values by their tags: two digits, two digits of length, the value. */
function fieldsOf(text) {
  const fields = {};
  for (let at = 0; at < text.length; ) {
    const [tag, size] = [text.slice(at, at + 2), Number(text.slice(at + 2, at + 4))];
    fields[tag] = text.slice(at + 4, at + 4 + size);
    assert.equal(fields[tag].length, size);
    at += 4 + size;
  }
  return fields;
}

/** What a wallet reads of a QRIS code, whose CRC must be right. */
export function wallet(payload) {
  const fields = fieldsOf(payload);
  assert.equal(fields['63'], crcOf(payload.slice(0, -4)));
  return {
    isDynamic: fields['01'] === '12',
    currency: fields['53'],
    amount: Number(fields['54']),
    merchant: fields['59'],
    nmid: fieldsOf(fields['51'])['02'],
    reference: fieldsOf(fields['62'])['05'],
  };
}
