import { findingsOf } from '@/asl';
import type { FromWorker, Settings, TextChange, ToWorker } from './protocol';

let text = '';
let version = 0;
let settings: Settings = { syntax: 'json', type: 'STANDARD' };
let isDue = false;

self.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  version = data.version;
  if (data.kind === 'open') ({ text, settings } = data);
  else text = changed(text, data.changes);
  // Whatever was typed meanwhile is read first; one check serves it all.
  if (isDue) return;
  isDue = true;
  setTimeout(check, 0);
};

function check(): void {
  isDue = false;
  say({ kind: 'checked', version, report: findingsOf(text, settings) });
}

const say = (message: FromWorker): void => self.postMessage(message);

/** The changes come in the order of the text. */
function changed(before: string, changes: readonly TextChange[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, insert } of changes) {
    out += before.slice(at, from) + insert;
    at = to;
  }
  return out + before.slice(at);
}
