import Papa from 'papaparse';
import { bytesOf } from '../../text/bytes';
import { spreadsheetSafe } from './write';

/** A row of a deck as other programs learn it. */
export interface DeckRow {
  readonly id: string;
  /** HTML. */
  readonly front: string;
  readonly back: string;
  readonly tags: readonly string[];
  readonly deck?: string;
}

/** A table of fronts and backs, as flash-card programs import it; one card a row. */
export const writeDeckCsv = (rows: readonly DeckRow[]): Uint8Array => {
  const fields = ['id', 'front', 'back', 'deck', 'tags'];
  const data = rows.map(({ id, front, back, deck = '', tags }) =>
    [id, front, back, deck, tags.join(' ')].map(spreadsheetSafe),
  );
  return bytesOf(`${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`);
};
