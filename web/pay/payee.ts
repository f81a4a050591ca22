import type { Row } from '../widget/print.js';
import type { Sheet } from './sheet.js';

/** Whom it is paid to and where, row by row; nothing where a page of the channel's tells. */
export function payee({ say, record }: Sheet): Row[] {
  const { handoff } = record;
  switch (handoff.kind) {
    case 'transfer':
      return [
        [say('bank'), handoff.bank],
        [say('account'), handoff.number],
        [say('holder'), handoff.holder],
      ];
    case 'qris':
      return [
        [say('merchant'), handoff.merchant],
        ['NMID', handoff.nmid],
      ];
    case 'slip': {
      const { address, office } = handoff;
      const rows: Row[] = address ? [[say('letter_to'), address]] : [];
      if (office) rows.push([say('office'), `${office.name}, ${office.address}`]);
      return rows;
    }
    default:
      return [];
  }
}
